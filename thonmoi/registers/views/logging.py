"""Logging an activity, correcting, withdrawing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.registers import actions, queries
from thonmoi.registers.forms import ActivityForm, WithdrawForm
from thonmoi.registers.views._logged import activity_form, places
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def activity_log(request: HttpRequest) -> HttpResponse:
    units = places(queries.known(request.actor, P.ACTIVITY_LOG))
    form = activity_form(request, units, {"on": clock.today(), "sessions": 1})
    if request.method == "POST" and form.is_valid():
        unit = units[form.cleaned_data["unit"]]
        with asking(form):
            made = actions.log_activity(unit, by=request.actor, **_given(request.actor, form))
            messages.success(request, _("Logged."))
            return redirect("activity", pk=made.pk)
    return render(request, "registers/activity_log.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def activity_correct(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request.actor, P.ACTIVITY_CORRECT, pk)
    form = activity_form(request, {row.unit.path: row.unit}, _initial(row))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        with asking(form):
            given = _given(request.actor, form)
            actions.correct_activity(row, by=request.actor, version=version, **given)
            messages.success(request, _("Corrected."))
            return redirect("activity", pk=pk)
    context = {"form": form, "activity": queries.activity(request.actor, pk)}
    return render(request, "registers/activity_correct.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def activity_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request.actor, P.ACTIVITY_WITHDRAW, pk)
    form = WithdrawForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_activity(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Withdrawn."))
            return redirect("activity", pk=pk)
    context = {"form": form, "activity": queries.activity(request.actor, pk)}
    return render(request, "registers/activity_withdraw.html", context, status=asked(form))


def _row(actor: Actor, permission: P, pk: int) -> Any:
    row = queries.activity_row(actor, pk)
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include logging activities."))
    return row


def _given(actor: Actor, form: ActivityForm) -> dict[str, Any]:
    sent = form.cleaned_data
    return {
        "facts": form.facts(),
        "clause": queries.clause_of(actor, sent["clause"]),
        "criterion": queries.criterion_of(actor, sent["criterion"]),
        "file": uploaded(sent["file"]),
    }


def _initial(row: Any) -> dict[str, Any]:
    names = ("kind", "on", "what", "sessions", "people", "women", "reference", "remark", "version")
    values = {name: getattr(row, name) for name in names}
    return values | {
        "unit": row.unit.path,
        "clause": row.clause_id,
        "criterion": row.criterion_id,
    }
