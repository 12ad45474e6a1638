"""Targets of the plan of an area: where it began, where it is, where it is to come."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import PlanView, TargetView
from thonmoi.plans.queries.measured import MeasuredTarget, measured_targets
from thonmoi.plans.rules import figure
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
    now_source: str | Promise
    goal: str
    reach: Reach | None
    share: Decimal | None
    plot: "Plot | None"
    is_simulated: bool
    is_confirmed: bool = True
    url: str = ""


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
    return [_row(one) for one in measured_targets(actor, found)]


def _row(one: MeasuredTarget) -> TargetRow:
    target, now, verdict = one.target, one.now, one.verdict
    return TargetRow(
        target.what or target.text,
        target.clause,
        target.plan_pk,
        figure(target.baseline, target.unit_text) if target.baseline is not None else "",
        one.figure,
        now.on if now else None,
        now.source if now else "",
        target.said,
        verdict.reach if verdict else None,
        verdict.share if verdict else None,
        _plot(target, now.value if now else None),
        bool(now and now.is_simulated),
        is_confirmed=now is None or now.is_confirmed,
        url=now.url if now else "",
    )


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
