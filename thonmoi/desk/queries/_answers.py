"""What one answers for, as values."""

from dataclasses import dataclass, field

from thonmoi.cascade.queries import StepView, SubplanView
from thonmoi.cascade.rules import StepState
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.plans.queries import TaskView
from thonmoi.plans.rules import TaskState
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
