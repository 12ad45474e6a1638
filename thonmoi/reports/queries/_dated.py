"""The days of a schedule, for one period."""

from dataclasses import dataclass
from datetime import date

from thonmoi.kernel.periods import Period
from thonmoi.reports.models import ReportSchedule
from thonmoi.reports.schedules import day_of


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of one period, with the paper that sets them; empty where none is recorded."""

    cut_off: date | None = None
    due: date | None = None
    basis: str = ""
    confidence: str = ""
    receivers: tuple[str, ...] = ()


def dated(period: Period, row: ReportSchedule | None) -> Dated:
    """The days that a schedule means for a period."""
    if row is None:
        return Dated()
    return Dated(
        day_of(period, row.cut_off_months, row.cut_off_day),
        day_of(period, row.due_months, row.due_day),
        row.basis,
        row.confidence,
        tuple(row.receivers.splitlines()),
    )
