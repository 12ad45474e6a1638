"""What the plan of an area set going below it, in counts: plans owed, criteria registered."""

from dataclasses import dataclass

from thonmoi.audit.kept import kept
from thonmoi.cascade import queries as cascade
from thonmoi.cascade.queries import StepView
from thonmoi.cascade.rules import State, StepState
from thonmoi.desk.queries.overviews import Overview
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.plans.queries import PlanView
from thonmoi.steering import queries as steering
from thonmoi.steering.queries import MemberView


@dataclass(frozen=True, slots=True)
class Under:
    """Counts for the overview of an area; `seats` are those of whoever is signed in."""

    plan_pk: int
    issued: int
    asked: int
    late: int
    met: int
    registered: int
    passed: int
    seats: tuple[MemberView, ...] = ()


def under(actor: Actor, found: Overview) -> Under:
    """What stands under the plan of an area of the actor; zeros without a plan. Kept."""
    plan = found.plan if found.area.is_own else None
    key = ("under", plan.pk if plan else 0, actor.id, actor.areas(), clock.today())
    return kept(actor, key, lambda: _under(actor, plan))


def _under(actor: Actor, plan: PlanView | None) -> Under:
    seats = tuple(steering.own_members(actor))
    if plan is None:
        return Under(0, 0, 0, 0, 0, 0, 0, seats)
    asked = [one for one in cascade.subplans(actor, plan_pk=plan.pk) if one.state != State.WAIVED]
    steps = cascade.steps(actor, within=[plan.unit_path], year=plan.year)
    states = [one.state for one in steps]
    return Under(
        plan.pk,
        sum(one.state is State.ISSUED for one in asked),
        len(asked),
        sum(one.is_late for one in asked),
        states.count(StepState.MET),
        len(states),
        states.count(StepState.PASSED),
        seats,
    )


def quarters_of(actor: Actor, status: UnitStatus) -> list[StepView]:
    """What one commune registered for this year; nothing of a neighbour."""
    return cascade.steps(actor, within=[status.unit.path], year=clock.today().year)
