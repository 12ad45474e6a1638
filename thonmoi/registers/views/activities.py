"""The log of activities: list, file, one activity, logging, correcting, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.registers import actions, queries
from thonmoi.registers.forms import ActivityForm, WithdrawForm
from thonmoi.registers.views._logged import activity_form, places, wanted_of
from thonmoi.registers.views.lists import spreadsheet
from thonmoi.registers.views.parts import choices, frame
from thonmoi.registers.views.sheets import activities_sheet
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asked, asking


@require_GET
def activities(request: HttpRequest) -> HttpResponse:
    known = queries.known(request.actor)
    wanted = wanted_of(request, known)
    context = {
        "page": queries.activities(request.actor, wanted, page=page_number(request)),
        "quarters": queries.quarters(request.actor, wanted, _("All kinds of activities")),
        "filter": wanted,
        "unit_code": request.GET.get("unit", ""),
        "choices": choices(request.actor, None, known),
        "may_log": bool(request.actor.areas(P.ACTIVITY_LOG)),
    } | frame(None, request)
    return render(request, "registers/activities.html", context)


@require_GET
def activities_file(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request, queries.known(request.actor))
    rows = queries.all_activities(request.actor, wanted)
    return spreadsheet(activities_sheet(rows), f"activities-{clock.today():%Y-%m-%d}.csv")


@require_GET
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    context = {
        "activity": queries.activity(request.actor, pk),
        "history": audit.history(request.actor, "registers.activity", str(pk)),
    }
    return render(request, "registers/activity.html", context)


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
