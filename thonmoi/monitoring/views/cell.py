"""One value: its evidence, what is said about it, its last values, its correction."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thonmoi.library.actions import uploaded
from thonmoi.monitoring.actions import corrections, remarks
from thonmoi.monitoring.actions import entry as actions
from thonmoi.monitoring.charting import chart
from thonmoi.monitoring.forms import AttachForm, CorrectionForm, EvidenceForm, RemarkForm
from thonmoi.monitoring.queries import cells, checking, gates, periods, sheet
from thonmoi.monitoring.queries import remarks as said
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_GET
def cell(request: HttpRequest, code: str, period: str, indicator: int) -> HttpResponse:
    unit = units.unit(request.actor, code)
    found = periods.period(request.actor, unit.path, period)
    return _page(request, sheet.row(request.actor, unit, found, indicator), unit, found)


@require_POST
def evidence_add(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid():
        with asking(form):
            given = form.cleaned_data
            file = uploaded(given["file"] or given["photo"])
            reference = given["reference"]
            actions.add_evidence(kept, by=request.actor, file=file, reference=reference)
            messages.success(request, _("The evidence is kept."))
            return _back(kept)
    return _again(request, kept, form=form)


@require_POST
def evidence_attach(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    form = AttachForm(request.POST, choices=_choices(request, kept))
    if form.is_valid():
        with asking(form):
            chosen = cells.evidence(request.actor, form.cleaned_data["evidence"])
            actions.attach_evidence(kept, by=request.actor, evidence=chosen)
            messages.success(request, _("The evidence serves this value too; it counts once."))
            return _back(kept)
    return _again(request, kept, attach=form)


@require_POST
def evidence_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    one = cells.evidence(request.actor, pk)
    actions.withdraw_evidence(one, by=request.actor)
    return _back(one.cell)


@require_POST
def remark_make(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    form = RemarkForm(request.POST)
    if form.is_valid():
        with asking(form):
            remarks.make_remark(kept, by=request.actor, **form.cleaned_data)
            return _back(kept)
    return _again(request, kept, remark=form)


@require_POST
def remark_settle(request: HttpRequest, pk: int) -> HttpResponse:
    one = said.remark(request.actor, pk)
    remarks.settle_remark(one, by=request.actor)
    return _back(one.cell)


@require_POST
def reading_correct(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    form = CorrectionForm(request.POST)
    row = sheet.row(request.actor, kept.unit, kept.period, kept.indicator_id)
    if form.is_valid():
        with asking(form):
            given = form.cleaned_data
            corrections.correct_reading(kept, by=request.actor, rule=row.indicator.rule, **given)
            messages.success(request, _("Kept as a correction; send it to the chair."))
            return _back(kept)
    return _again(request, kept, correction=form)


@require_POST
def correction_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    row = sheet.row(request.actor, kept.unit, kept.period, kept.indicator_id)
    corrections.withdraw_correction(kept, by=request.actor, rule=row.indicator.rule)
    return _back(kept)


def _back(kept: Any) -> HttpResponse:
    return redirect("cell", kept.unit.code, kept.period.code, kept.indicator_id)


def _again(request: HttpRequest, kept: Any, **forms: Any) -> HttpResponse:
    row = sheet.row(request.actor, kept.unit, kept.period, kept.indicator_id)
    return _page(request, row, kept.unit, kept.period, **forms)


def _page(
    request: HttpRequest, row: sheet.Row, unit: Any, period: Any, **forms: Any
) -> HttpResponse:
    """The page of a value; `forms` holds the form that was refused, by its name there."""
    past = cells.past(request.actor, unit, row.indicator.measure_id)
    numbers = [(p.number, p.outcome == "confirmed") for p in past if p.number is not None]
    context = {
        "row": checking.one(request.actor, row, unit, period),
        "unit": unit,
        "period": period,
        "form": EvidenceForm(),
        "attach": AttachForm(choices=_choices(request, row.cell)),
        "remark": RemarkForm(auto_id="id_r_%s"),
        "correction": _correction(row),
        "gate": gates.entry_gate(request.actor, period, unit),
        "evidence": cells.evidence_of(request.actor, row.cell),
        "remarks": said.remarks(request.actor, row.cell),
        "past": past,
        "chart": chart(numbers[::-1], row.required),
    }
    status = max((asked(one) for one in forms.values()), default=200)
    return render(request, "monitoring/cell.html", context | forms, status=status)


def _correction(row: sheet.Row) -> CorrectionForm:
    return CorrectionForm(initial={"version": row.version}, auto_id="id_c_%s")


def _choices(request: HttpRequest, kept: Any) -> list[tuple[int, str]]:
    found = cells.evidence_elsewhere(request.actor, kept)
    return [(one.pk, f"{one.cell.indicator.code}: {one}") for one in found]
