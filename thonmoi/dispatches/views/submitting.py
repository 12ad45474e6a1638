"""Submitting a paper for signature, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.forms import WithdrawForm
from thonmoi.dispatches.views._parts import BOTH, asked_for, trail, version_of
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_POST
def dispatch_submit(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.dispatch_row(request.actor, pk)
    actions.submit_dispatch(row, by=request.actor, version=version_of(request))
    messages.success(request, _("Submitted: print it for signature, or send it by your e-office."))
    return redirect("dispatch", pk=pk)


@require_http_methods(BOTH)
def dispatch_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row, found = asked_for(request.actor, P.DISPATCH_WITHDRAW, pk)
    form = WithdrawForm(request.POST or None, initial={"version": found.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_dispatch(row, by=request.actor, **form.cleaned_data)
            return redirect("dispatch", pk=pk)
    context = {"form": form, "dispatch": found, "crumbs": trail(found)}
    return render(request, "dispatches/dispatch_withdraw.html", context, status=asked(form))
