"""What a member of the steering committee answers for, as it stands today (S-43).

Communes with their distance, criteria across all communes, tasks and plans of his agencies,
what communes registered by quarter. A number of questions that does not grow with any of it.
"""

from dataclasses import dataclass, field

from thonmoi.cascade import queries as cascade
from thonmoi.cascade.queries import StepView, SubplanView
from thonmoi.cascade.rules import StepState
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import TaskView
from thonmoi.plans.rules import TaskState
from thonmoi.steering import queries as steering
from thonmoi.steering.queries import MemberView
from thonmoi.units.models import Unit

_OPEN = (TaskState.OPEN, TaskState.DOING)


@dataclass(frozen=True, slots=True)
class Across:
    """One criterion in every commune that is judged by its set."""

    label: str
    rows: tuple[tuple[Unit, StandingView], ...]

    @property
    def met(self) -> int:
        return sum(one.standing in rules.MET for _unit, one in self.rows)

    @property
    def missing(self) -> tuple[tuple[Unit, StandingView], ...]:
        return tuple(row for row in self.rows if row[1].standing not in rules.MET)


@dataclass(frozen=True, slots=True)
class Answering:
    """A member with all that he answers for, of that only what the reader sees."""

    member: MemberView
    communes: tuple[UnitStatus, ...]
    criteria: tuple[Across, ...]
    tasks: tuple[TaskView, ...]
    subplans: tuple[SubplanView, ...]
    steps: tuple[StepView, ...] = field(default=())

    @property
    def open_tasks(self) -> tuple[TaskView, ...]:
        return tuple(one for one in self.tasks if one.state in _OPEN)

    @property
    def unmet(self) -> int:
        """Criteria that his communes lack, of those where something is known."""
        return sum(len(one.missing) for one in self.communes if one.met is not None)

    @property
    def passed(self) -> tuple[StepView, ...]:
        """Registered criteria of his communes whose quarter is over and that are not met."""
        return tuple(one for one in self.steps if one.state is StepState.PASSED)

    @property
    def late(self) -> int:
        """How many things are late: tasks, plans owed, aims, quarters that passed."""
        aims = sum(bool(one.aim and one.aim.is_overdue) for one in self.communes)
        tasks = sum(one.is_late for one in self.open_tasks)
        return aims + tasks + len(self.passed) + sum(one.is_late for one in self.subplans)


def answering(actor: Actor, pk: int) -> Answering:
    """A member's page; NotFound where the actor does not see the committee."""
    member = steering.member(actor, pk)
    found = standings.statuses(actor, within=member.unit_path)
    paths = [one.unit_path for one in member.units]
    agencies = {one.agency_id for one in member.agencies} | {member.seat_id}
    agencies.discard(None)
    return Answering(
        member,
        tuple(one for one in found if one.unit.path in paths),
        tuple(_across(one.label, one.criterion_key, found) for one in member.criteria),
        _tasks(actor, agencies, paths),
        tuple(cascade.subplans(actor, agency_ids=agencies, owed_only=True)) if agencies else (),
        tuple(cascade.steps(actor, within=paths)) if paths else (),
    )


def _across(label: str, key: str, found: list[UnitStatus]) -> Across:
    slug, _slash, code = key.rpartition("/")
    judged = [one for one in found if one.set and one.set.slug == slug]
    rows = ((one.unit, one.standings[code]) for one in judged if code in one.standings)
    return Across(label, tuple(rows))


def _tasks(actor: Actor, agencies: set[int | None], paths: list[str]) -> tuple[TaskView, ...]:
    """Tasks that his agencies answer for, and those of his communes."""
    if not agencies and not paths:
        return ()
    return tuple(
        one
        for one in plans.tasks(actor)
        if one.accountable_id in agencies or one.unit_path in paths
    )
