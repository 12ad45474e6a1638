"""Single cells, slots, evidence and submissions."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.criteria.models import Indicator
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.monitoring.cells import NO, YES
from thonmoi.monitoring.models import Cell, Evidence, Period, Reading, Slot, Submission
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Past:
    """One reading of an indicator's measure, as the history of a cell shows it."""

    value: str
    at: datetime
    period: str
    is_not_applicable: bool
    is_same_person: bool
    outcome: str
    reason: str
    is_simulated: bool
    fraction: str = ""
    correction: str = ""

    @property
    def number(self) -> Decimal | None:
        """The value as a number; None where it is none."""
        try:
            found = Decimal(self.value)
        except InvalidOperation:
            return None
        return found if found.is_finite() else None

    @property
    def shown(self) -> str:
        """The value as people read it."""
        words = {YES: "Đạt", NO: "Chưa đạt"}
        return words.get(self.value) or self.value.replace(".", ",")


def slot(actor: Actor, unit: Unit, period: Period, indicator_id: int) -> Slot:
    """The place of a figure, with its cell where something was typed already."""
    found = Cell.objects.filter(unit=unit, period=period, indicator_id=indicator_id).first()
    return slot_of(actor, unit, period, indicator_id, found)


def slot_of(
    actor: Actor, unit: Unit, period: Period, indicator_id: int, found: Cell | None
) -> Slot:
    """The place of a figure whose cell the caller has; the cell names the same unit and period."""
    rows = Indicator.objects.filter(pk=indicator_id).select_related("measure")
    indicator = kept(actor, ("indicator-row", indicator_id), rows.first)
    if indicator is None or not actor.covers(unit.path):
        raise NotFound("cell.none", _("There is no such figure in your area."))
    if found is not None:
        found.period, found.unit, found.indicator = period, unit, indicator
    return Slot(period, unit, indicator, found)


def cell(actor: Actor, pk: int) -> Cell:
    """A cell in the actor's areas, with unit, period, indicator and criterion; else NotFound."""
    found = (
        Cell.objects.filter(under("unit__path", actor.areas()), pk=pk)
        .select_related(
            "unit", "period__unit", "indicator__criterion__criteria_set", "indicator__measure"
        )
        .first()
    )
    if found is None:
        raise NotFound("cell.none", _("There is no such figure in your area."))
    return found


def evidence_of(actor: Actor, cell: Cell | None) -> list[Evidence]:
    """What shows a value to be true, newest first; withdrawn evidence is left out."""
    if cell is None:
        return []
    rows = Evidence.objects.filter(cell=cell, withdrawn_at=None).select_related("file")
    return list(rows.order_by("-pk"))


def evidence_elsewhere(actor: Actor, cell: Cell | None) -> list[Evidence]:
    """Evidence at other values of the same commune and period, each piece once, newest first."""
    if cell is None:
        return []
    here = [one.origin_id or one.pk for one in evidence_of(actor, cell)]
    rows = Evidence.objects.filter(
        cell__unit=cell.unit_id, cell__period=cell.period_id, withdrawn_at=None, origin=None
    ).exclude(pk__in=here)
    found = rows.exclude(cell=cell).select_related("file", "cell__indicator")
    return list(found.order_by("-pk")[:100])


def evidence(actor: Actor, pk: int) -> Evidence:
    """One piece of evidence in the actor's areas; else NotFound."""
    found = (
        Evidence.objects.filter(under("cell__unit__path", actor.areas()), pk=pk)
        .select_related("cell__unit", "cell__period", "cell__indicator")
        .first()
    )
    if found is None:
        raise NotFound("evidence.none", _("There is no such evidence in your area."))
    return found


def submission(actor: Actor, pk: int) -> Submission:
    """A submission in the actor's areas; else NotFound."""
    found = (
        Submission.objects.filter(under("unit__path", actor.areas()), pk=pk)
        .select_related("unit", "period__unit")
        .first()
    )
    if found is None:
        raise NotFound("submission.none", _("There is no such report in your area."))
    return found


def past(actor: Actor, unit: Unit, measure_id: int, *, limit: int = 12) -> list[Past]:
    """The last readings of a measure for a unit, newest first, each with what became of it."""
    rows = (
        Reading.objects.filter(unit=unit, measure_id=measure_id)
        .select_related("period", "clause")
        .prefetch_related("confirmations")
        .order_by("-on", "-pk")[:limit]
    )
    return [_past(row) for row in rows]


def _past(row: Reading) -> Past:
    said = list(row.confirmations.all())
    last = max(said, key=lambda c: c.pk) if said else None
    same = row.entered_by_id is not None and row.entered_by_id == row.approved_by_id
    where = row.period.code if row.period else row.clause.path if row.clause else row.source
    return Past(
        row.value,
        row.at,
        where,
        row.is_not_applicable,
        same,
        last.outcome if last else "",
        last.reason if last else "",
        row.is_simulated,
        f"{row.numerator}/{row.denominator}".replace(".", ",") if row.denominator else "",
        row.reason if row.corrects_id else "",
    )
