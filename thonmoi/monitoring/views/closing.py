"""Closing a period: what still waits, unit by unit, then the press that closes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.periods import close_period
from thonmoi.monitoring.forms.closing import CloseForm
from thonmoi.monitoring.queries import arrivals
from thonmoi.monitoring.queries.closing import closing
from thonmoi.monitoring.rules import PeriodState
from thonmoi.ui.refusals import asked, asking

SAID = {
    PeriodState.CLOSING: gettext_noop("No new figures are taken from now on."),
    PeriodState.CLOSED: gettext_noop("The period is closed now."),
}


@require_http_methods(["GET", "POST"])
def period_close(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.period_row(request.actor, pk)
    if not request.actor.can(P.PERIOD_CLOSE, found.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    if request.method == "GET" and found.state == PeriodState.CLOSED:
        return redirect("period", pk)
    left = closing(request.actor, found)
    known = {"version": found.version, "is_final": left.is_final}
    form = CloseForm(request.POST or None, initial=known, needs_reason=left.needs_reason)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            close_period(found, by=request.actor, missing=left.missing, **form.cleaned_data)
            messages.success(request, _(SAID[left.wanted]))
            return redirect("period", pk)
    context = {"period": found, "form": form, "left": left}
    return render(request, "monitoring/period_close.html", context, status=asked(form))
