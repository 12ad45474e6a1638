"""Following a task: what can be said of it, when it is overdue, what is left."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.plans.rules.words import SETTLED, TASK_TRANSITIONS, TaskState

_SAID = frozenset({TaskState.DOING, TaskState.REPORTED})


def check_task_step(state: str, wanted: TaskState) -> None:
    """Raise Conflict where a task in `state` cannot become `wanted`."""
    if wanted not in TASK_TRANSITIONS[TaskState(state)]:
        raise Conflict("task.state", _("The task cannot go to this state from where it is."))


def check_report(state: str, said: TaskState, progress: str, percent: int | None) -> None:
    """What is reported: under way, or done and to be confirmed; with a sentence, 0 to 100 percent.

    Raises Invalid for what is no report, Conflict where it cannot follow.
    """
    if said not in _SAID:
        raise Invalid("task.said", _("Say that it is under way, or done."), field="state")
    check_task_step(state, said)
    if not progress.strip():
        raise Invalid(
            "task.progress", _("Say in a sentence what was done, or why not."), field="progress"
        )
    if percent is not None and not 0 <= percent <= 100:
        raise Invalid("task.percent", _("A share lies between 0 and 100."), field="percent")


def last_day(due: date | None, year: int) -> date:
    """The day until which a task can be done in time: its due day, else the end of its year."""
    return due or date(year, 12, 31)


def is_overdue_task(
    *,
    state: str,
    due: date | None,
    year: int,
    is_urged: bool,
    in_force_from: date | None,
    ended_on: date | None,
    is_replaced: bool = False,
    on: date,
) -> bool:
    """Whether a task is overdue; it stays so when its year or plan ends (S-12).

    Only of a plan that was put in force and no revised version replaced, and not what fell due
    only after that plan ended; what is reported as done waits for others; requests never are late
    (decisions 14, 17).
    """
    if state in SETTLED or state == TaskState.REPORTED or not is_urged:
        return False
    if in_force_from is None or is_replaced:
        return False
    last = last_day(due, year)
    return last < on and (ended_on is None or last < ended_on)


def left_from(*, state: str, year: int, on: date) -> int | None:
    """The year of the plan where a task is still open although the year has passed."""
    return year if state not in SETTLED and year < on.year else None
