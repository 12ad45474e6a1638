"""Targets of the plan of an area: where it began, where it is, where it is to come."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Reading
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import PlanView, TargetView
from thonmoi.plans.rules import figure, target_reached
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target with today's figure. `state` is a look of the interface: met, todo, late, none.

    `baseline` and `now` are empty where nothing is known; `goal` is in the plan's words.
    """

    what: str
    clause_path: str
    plan_id: int
    baseline: str
    now: str
    now_on: date | None
    now_source: str
    goal: str
    reach: Reach | None
    share: Decimal | None
    plot: "Plot | None"
    is_simulated: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the three figures stand on a line of 180: start (may be missing), goal, today."""

    start: int | None
    goal: int
    now: int

    @property
    def left(self) -> int:
        return min(self.origin, self.now)

    @property
    def length(self) -> int:
        return abs(self.now - self.origin)

    @property
    def origin(self) -> int:
        return LEFT if self.start is None else self.start


LEFT, RIGHT = 6, 174


def targets(actor: Actor, plan: PlanView, unit: Unit) -> list[TargetRow]:
    """The targets of a plan for the whole of its area, in the order of the text."""
    found = [t for t in plans.targets(actor, plan_pk=plan.pk) if t.scope_path == unit.path]
    readings = _latest({t.measure_id for t in found if t.measure_id}, unit.pk)
    return [_row(target, readings.get(target.measure_id or 0)) for target in found]


def _latest(measures: set[int], unit_id: int) -> dict[int, Reading]:
    if not measures:
        return {}
    rows = Reading.objects.filter(
        unit_id=unit_id, measure_id__in=measures, on__lte=clock.today(), is_not_applicable=False
    ).select_related("clause")
    return {row.measure_id: row for row in rows.order_by("on", "pk")}


def _row(target: TargetView, reading: Reading | None) -> TargetRow:
    now = _figure(reading)
    verdict = target_reached(target, now) if now is not None else None
    return TargetRow(
        target.what or target.text,
        target.clause,
        target.plan_pk,
        figure(target.baseline, target.unit_text) if target.baseline is not None else "",
        figure(now, target.unit_text) if now is not None else "",
        reading.on if reading else None,
        reading.clause.path if reading and reading.clause else "",
        target.said,
        verdict.reach if verdict else None,
        verdict.share if verdict else None,
        _plot(target, now),
        bool(reading and reading.is_simulated),
    )


def _figure(reading: Reading | None) -> Decimal | None:
    try:
        return Decimal(reading.value) if reading and reading.value else None
    except InvalidOperation:
        return None


def _plot(target: TargetView, now: Decimal | None) -> Plot | None:
    goal = target.value if target.value is not None else target.low
    if now is None or goal is None:
        return None
    start = target.baseline
    low, high = (
        (start, goal) if start is not None else (Decimal(0), max(goal, now) * Decimal("1.1"))
    )
    if low == high:
        return None

    def at(value: Decimal) -> int:
        place = LEFT + (RIGHT - LEFT) * (value - low) / (high - low)
        return int(min(max(place, LEFT), RIGHT))

    return Plot(None if start is None else LEFT, at(goal), at(now))
