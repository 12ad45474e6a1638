"""What typed text becomes in a cell, and what a cell becomes when it is approved: a reading."""

from datetime import datetime

from thonmoi.criteria.rules import Indicator
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.cells import mean
from thonmoi.monitoring.models import Cell, Reading
from thonmoi.monitoring.rules import CellState


def meant(rule: Indicator, typed: str) -> dict[str, object]:
    """The columns of a cell that say what was typed and what it means."""
    meaning = mean(rule, typed)
    return {
        "typed": typed[:200],
        "value": meaning.value,
        "numerator": meaning.numerator,
        "denominator": meaning.denominator,
    }


def reading_of(cell: Cell, by: Actor, at: datetime) -> dict[str, object]:
    """The fields of the reading that a cell becomes; it holds on the period's last day or today.

    Of a correction: which reading it corrects, and why.
    """
    return {
        "measure_id": cell.indicator.measure_id,
        "unit": cell.unit,
        "on": min(cell.period.last_day, clock.today()),
        "period": cell.period,
        "cell": cell,
        "indicator": cell.indicator,
        "value": cell.value,
        "numerator": cell.numerator,
        "denominator": cell.denominator,
        "is_not_applicable": cell.is_not_applicable,
        "entered_by_id": cell.entered_by_id,
        "approved_by_id": by.id,
        "at": at,
        "corrects": confirmed_reading(cell) if cell.correction_reason else None,
        "reason": cell.correction_reason,
    }


def confirmed_reading(cell: Cell) -> Reading | None:
    """The last reading of a cell that a division confirmed."""
    rows = Reading.objects.filter(cell=cell, confirmations__outcome=CellState.CONFIRMED)
    return rows.order_by("-pk").first()
