"""The officer's pages: the sheet, one cell, sending."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import entry as actions
from thonmoi.monitoring.actions import sending
from thonmoi.monitoring.forms import CellForm
from thonmoi.monitoring.queries import cells, checking, omitted, periods, saving, sheet
from thonmoi.monitoring.rules import REASONS, is_retry
from thonmoi.units import queries as units


@require_GET
def own_entry(request: HttpRequest) -> HttpResponse:
    """The sheet of one's own commune; a choice where one enters for several."""
    mine = [
        unit
        for area in request.actor.areas(P.CELL_SAVE)
        for unit in units.communes(request.actor, within=area)
    ]
    if not mine:
        raise Denied("access.denied", _("Figures are entered by the officers of the communes."))
    if len(mine) == 1:
        return redirect("entry-start", code=mine[0].code)
    return render(request, "monitoring/own_entry.html", {"units": mine})


@require_GET
def entry_start(request: HttpRequest, code: str) -> HttpResponse:
    unit = units.unit(request.actor, code)
    sheet.require_area(request.actor, unit)
    current = periods.open_period(request.actor, unit.path)
    current = current or next(iter(periods.periods(request.actor, unit.path)), None)
    if current is None:  # a closed sheet says itself who opens it
        return render(request, "monitoring/no_period.html", {"unit": unit})
    return redirect("entry", code=code, period=current.code)


@require_http_methods(["GET", "POST"])
def entry(request: HttpRequest, code: str, period: str) -> HttpResponse:
    unit = units.unit(request.actor, code)
    found = periods.period(request.actor, unit.path, period)
    shown = sheet.sheet(request.actor, unit, found)
    if request.method == "POST":
        clashes = _save_all(request, shown)
        if not clashes:
            name = "submission-send" if "send" in request.POST else "entry"
            return redirect(name, code=code, period=period)
        shown = sheet.sheet(request.actor, unit, found)
    context = {"sheet": checking.checked(request.actor, shown)}
    context["periods"] = periods.periods(request.actor, unit.path)
    return render(request, "monitoring/entry.html", context)


def _save_all(request: HttpRequest, shown: sheet.Sheet) -> list[str]:
    """Save every cell whose text differs from what is kept; returns the codes that clashed."""
    clashes = []
    for row in shown.rows:
        typed = request.POST.get(f"v-{row.indicator.id}")
        if request.POST.get("carry") == str(row.indicator.id) and row.may_carry:
            typed = row.previous
        if typed is None or not row.is_editable or typed.strip() == row.as_typed:
            continue
        version = request.POST.get(f"n-{row.indicator.id}", "")
        read_at = int(version) if version.isdigit() and len(version) < 10 else 0
        slot = cells.slot_of(request.actor, shown.unit, shown.period, row.indicator.id, row.cell)
        _cell, clash = _save(request, slot, row, typed=typed, version=read_at)
        if clash:
            clashes.append(row.indicator.code)
            messages.error(request, f"{row.indicator.code}: {clash} ({typed[:60]})")
    return clashes


def _save(
    request: HttpRequest,
    slot: cells.Slot,
    row: sheet.Row,
    *,
    typed: str,
    version: int,
    note: str | None = None,
) -> tuple[Any, str]:
    """Save one cell; returns it with the sentence of a clash, "" where it is kept."""
    if note is None and is_retry(slot.cell, typed=typed, by_id=request.actor.id):
        return slot.cell, ""
    rule, what = row.indicator.rule, _what(typed)
    try:
        saved = actions.save_cell(
            slot, by=request.actor, rule=rule, version=version, note_text=note, **what
        )
    except Conflict as refusal:
        return slot.cell, str(refusal)
    return saved, ""


def _what(typed: str) -> dict[str, object]:
    return {"is_not_applicable": True} if typed == "n/a" else {"typed": typed}


@require_POST
def cell_save(request: HttpRequest, code: str, period: str, indicator: int) -> HttpResponse:
    shown = saving.saving(request.actor, code, period, indicator)
    form = CellForm(request.POST)
    if not form.is_valid():
        raise Invalid("cell.form", _("The page is out of date. Load it again."))
    given = {name: form.cleaned_data[name] for name in ("typed", "version")}
    note = form.cleaned_data["note"] if "note" in request.POST else None
    cell, clash = _save(request, shown.slot, shown.row, note=note, **given)
    if clash:
        shown = saving.saving(request.actor, code, period, indicator)
        cell = shown.slot.cell
    context = {"sheet": shown, "row": shown.holding(cell), "clash": clash, "mine": given["typed"]}
    template = "monitoring/_saved.html" if request.htmx else "monitoring/cell_saved.html"
    return render(request, template, context, status=409 if clash else 200)


@require_http_methods(["GET", "POST"])
def submission_send(request: HttpRequest, code: str, period: str) -> HttpResponse:
    unit = units.unit(request.actor, code)
    found = periods.period(request.actor, unit.path, period)
    shown = sheet.sheet(request.actor, unit, found)
    if request.method == "POST":
        note, missing = request.POST.get("note", "")[:2000], _missing(request, shown)
        sending.send_submission(unit, by=request.actor, period=found, text=note, missing=missing)
        messages.success(request, _("Sent to the chair of the commune."))
        return redirect("entry", code=code, period=period)
    said = omitted.omissions(request.actor, shown.submission)
    reasons = [(row, _reason(row, said.get(row.indicator.id))) for row in shown.missing]
    context = {"sheet": checking.checked(request.actor, shown), "missing": reasons}
    context["often"] = REASONS
    return render(request, "monitoring/send.html", context)


def _missing(request: HttpRequest, shown: sheet.Sheet) -> dict[int, str]:
    """Why each value that is left empty is missing: its own reason, else the one for all."""
    common = request.POST.get("reason", "")
    given = (
        (row.indicator.id, request.POST.get(f"m-{row.indicator.id}", "")) for row in shown.missing
    )
    return {pk: reason.strip() or common for pk, reason in given}


def _reason(row: sheet.Row, said: Any) -> str:
    return said.reason if said else row.cell.note if row.cell else ""
