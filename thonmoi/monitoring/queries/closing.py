"""What still waits in a period, unit by unit, before the office closes it."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Cell, Period
from thonmoi.monitoring.queries.arrivals import Arrival, arrivals
from thonmoi.monitoring.rules import CellState, PeriodState, SubmissionState
from thonmoi.monitoring.rules.closing import Fate, Wait, fates


@dataclass(frozen=True, slots=True)
class Line:
    """A commune of which something waits; `cells` are the values of each kind, with its head."""

    arrival: Arrival
    cells: tuple[tuple[object, int], ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The next step of a period, the communes of which something waits, what happens to it."""

    wanted: PeriodState
    lines: tuple[Line, ...]
    fates: tuple[Fate, ...]
    communes: int

    @property
    def is_final(self) -> bool:
        return self.wanted is PeriodState.CLOSED

    @property
    def missing(self) -> int:
        """How many communes have not sent."""
        return next((one.count for one in self.fates if one.wait is Wait.SHEET), 0)

    @property
    def needs_reason(self) -> bool:
        """Whether the step cuts anything off."""
        return any(one.is_cut for one in self.fates)


def closing(actor: Actor, period: Period) -> Closing:
    """What the next step of closing finds; one question more than `arrivals`."""
    is_open = period.state == PeriodState.OPEN
    wanted = PeriodState.CLOSING if is_open else PeriodState.CLOSED
    drafts = _drafts(period)
    rows = arrivals(actor, period)
    counted = [(one, _counts(one, *drafts.get(one.unit.pk, (0, 0)))) for one in rows]
    total: Counter[Wait] = sum((Counter(counts) for _one, counts in counted), Counter())
    found = tuple(fates(wanted, total))
    lines = tuple(_line(one, counts, found) for one, counts in counted if any(counts.values()))
    return Closing(wanted, lines, found, len(rows))


def _line(one: Arrival, counts: dict[Wait, int], found: tuple[Fate, ...]) -> Line:
    shown = (fate for fate in found if fate.wait is not Wait.SHEET)
    return Line(one, tuple((fate.head, counts[fate.wait]) for fate in shown))


def _drafts(period: Period) -> dict[int, tuple[int, int]]:
    """By unit: how many values are entered for the first time, how many are being mended."""
    rows = Cell.objects.filter(period=period, state=CellState.DRAFT)
    rows = rows.exclude(typed="", is_not_applicable=False)
    is_new = Q(return_reason="")
    counted = rows.values_list("unit_id").annotate(
        new=Count("pk", filter=is_new), mended=Count("pk", filter=~is_new)
    )
    return {unit: (new, mended) for unit, new, mended in counted.order_by()}


def _counts(one: Arrival, entering: int, mending: int) -> dict[Wait, int]:
    has_sent = one.state in (SubmissionState.SENT, SubmissionState.APPROVED)
    return {
        Wait.SHEET: int(not has_sent),
        Wait.ENTERING: entering,
        Wait.CHAIR: one.counts.get(CellState.SENT, 0),
        Wait.RETURNED: one.returned + mending,
        Wait.DIVISION: one.waiting,
        Wait.AGREEMENT: one.counts.get(CellState.OFFERED, 0),
    }
