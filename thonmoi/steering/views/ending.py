"""Ending a term."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.steering import actions, queries
from thonmoi.steering.forms import MemberEndForm
from thonmoi.steering.views._papers import paper, require
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def member_end(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.member_row(request.actor, pk)
    require(request.actor, P.MEMBER_END, row.unit_path)
    initial = {"version": row.version, "on": clock.today()}
    form = MemberEndForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        with asking(form):
            values["document"] = paper(request.actor, values.pop("number"))
            actions.end_member(row, by=request.actor, **values)
            messages.success(request, _("The term has ended; what was recorded stays."))
            return redirect("committee", code=row.committee.code)
    context = {"form": form, "member": row}
    return render(request, "steering/member_end.html", context, status=asked(form))
