"""Saying that a member no longer answers for something."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.steering import actions, queries
from thonmoi.steering.forms import RemitEndForm
from thonmoi.steering.views._papers import require
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def remit_end(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.remit_row(request.actor, pk)
    require(request.actor, P.REMIT_END, row.unit_path)
    form = RemitEndForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.end_remit(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Ended; what was recorded stays."))
            return redirect("remit-assign", pk=row.member_id)
    context = {"form": form, "remit": row}
    return render(request, "steering/remit_end.html", context, status=asked(form))
