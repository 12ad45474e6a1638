"""Reporting how far a task has come (S-08)."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import rules
from thonmoi.plans.actions.concern import require_concerned, speaks_for
from thonmoi.plans.models import Task, TaskReport
from thonmoi.plans.rules import Saying, TaskState


@action(P.TASK_REPORT, says=_("Reported on: {target}"), doors=(Door.PAGE,))
def report_task(
    task: Task,
    *,
    by: Actor,
    version: int,
    state: TaskState,
    progress: str = "",
    percent: int | None = None,
) -> Task:
    """Say how far a task has come: by its accountable agency, one that helps it, or the office;
    of a commune's line, by the commune too. What is reported as done waits to be confirmed.

    Raises Denied for others, Conflict where the state cannot follow, Invalid for no sentence.
    """
    require_concerned(task, by)
    rules.check_report(task.state, state, progress, percent)
    say(task, by, Saying.REPORT, state, progress, percent=percent)
    return change(
        task,
        expect={"version": version},
        state=state,
        progress=progress.strip(),
        percent=percent,
        reported_by_id=by.id,
        reported_for_id=speaks_for(task, by),
        return_reason="",
    )


def say(
    task: Task, by: Actor, kind: Saying, state: TaskState, text: str = "", **more: Any
) -> TaskReport:
    """Append to the history of a task what somebody says of it; inside a deed only."""
    return create(
        TaskReport,
        task=task,
        kind=kind,
        state=state,
        text=text.strip(),
        agency_id=speaks_for(task, by),
        by_id=by.id,
        at=clock.now(),
        **more,
    )
