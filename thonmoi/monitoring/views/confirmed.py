"""What a division has confirmed, and how it takes its own confirmation back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import undoing
from thonmoi.monitoring.forms import WithdrawForm
from thonmoi.monitoring.queries import confirmed as found
from thonmoi.monitoring.queries import waiting
from thonmoi.ui.refusals import asked, asking


@require_GET
def confirmations(request: HttpRequest) -> HttpResponse:
    if not request.actor.areas(P.CONFIRMATION_WITHDRAW):
        raise Denied("access.denied", _("Values are confirmed by the divisions in charge."))
    rows = found.confirmed(request.actor, request.GET.get("unit", "")[:40])
    return render(request, "monitoring/confirmations.html", {"rows": rows, "most": found.MOST})


@require_http_methods(["GET", "POST"])
def confirmation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    charged = waiting.charged(request.actor, pk)
    if not request.actor.can(P.CONFIRMATION_WITHDRAW, charged.unit_path, charged.charge):
        raise Denied("access.denied", _("Values are confirmed by the divisions in charge."))
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            undoing.withdraw_confirmation(charged, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Taken back; the value waits for you again."))
            return redirect(reverse("queue") + f"?cell={pk}")
    context = {"cell": charged.cell, "form": form}
    return render(request, "monitoring/confirmation_withdraw.html", context, status=asked(form))
