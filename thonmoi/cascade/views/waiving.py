"""Saying that a plan is not needed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.cascade import actions, queries
from thonmoi.cascade.forms import WaiveForm
from thonmoi.cascade.views.recording import back, recorded_context
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def subplan_waive(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.subplan_row(request.actor, pk)
    if not request.actor.can(P.SUBPLAN_WAIVE, row.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    form = WaiveForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.waive_subplan(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("It need not be issued; the reason is kept."))
            return redirect(back(row))
    context = recorded_context(row) | {"form": form}
    return render(request, "cascade/subplan_waive.html", context, status=asked(form))
