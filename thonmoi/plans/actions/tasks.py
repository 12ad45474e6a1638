"""Tasks: who answers for them, and how far they have come (S-08)."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where, create_many, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Assistance, Task
from thonmoi.plans.rules import TASK_TRANSITIONS, TaskState


@action(P.TASK_ASSIGN, says=_("Assigned: {target}"), doors=(Door.PAGE,))
def assign_task(
    task: Task,
    *,
    by: Actor,
    version: int,
    accountable: Agency,
    assisting: Iterable[Agency] = (),
    starts: date | None = None,
    due: date | None = None,
    output: str = "",
) -> Task:
    """Name the agency that answers for a task, those that help it, and what is expected when.

    The communes' lines of a task follow it, except those that answer to somebody else.
    Raises Invalid where the end comes before the start.
    """
    if starts and due and due < starts:
        raise Invalid("task.due", _("The task would be due before it starts."), field="due")
    wanted = {agency.pk: agency for agency in assisting if agency.pk != accountable.pk}
    for held in Assistance.objects.filter(task=task):
        if wanted.pop(held.agency_id, None) is None:
            remove(held)
    create_many(Assistance, ({"task": task, "agency": agency} for agency in wanted.values()))
    lines = Task.objects.filter(parent=task, accountable=task.accountable_id)
    change_where(lines, accountable=accountable)
    return change(
        task,
        expect={"version": version},
        accountable=accountable,
        starts=starts,
        due=due,
        output=output.strip(),
    )


@action(P.TASK_REPORT, says=_("Reported on: {target}"), doors=(Door.PAGE,))
def report_task(
    task: Task, *, by: Actor, version: int, state: TaskState, progress: str = ""
) -> Task:
    """Say how far a task has come: by its accountable agency, one that helps it, or the office;
    of a commune's line, by the commune too.

    Raises Denied for others, Conflict where the state cannot follow, Invalid for a state that
    needs words and has none.
    """
    if not _is_concerned(task, by):
        raise Denied("task.not-yours", _("Another agency answers for this task."))
    if state != task.state and state not in TASK_TRANSITIONS[TaskState(task.state)]:
        raise Conflict("task.state", _("The task cannot go to this state from where it is."))
    if state is not TaskState.OPEN and not progress.strip():
        raise Invalid(
            "task.progress", _("Say in a sentence what was done, or why not."), field="progress"
        )
    return change(task, expect={"version": version}, state=state, progress=progress.strip())


def _is_concerned(task: Task, by: Actor) -> bool:
    if by.can(P.TASK_ASSIGN, task.unit_path) or task.accountable_id in by.agency_ids:
        return True
    own = Agency.objects.filter(pk__in=by.agency_ids, unit=task.unit)
    if task.parent_id is not None and own.exists():
        return True
    return Assistance.objects.filter(task=task, agency__in=by.agency_ids).exists()
