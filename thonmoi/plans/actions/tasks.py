"""Tasks: who answers for them (S-08)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Assistance, Task


@action(P.TASK_ASSIGN, says=_("Assigned: {target}"), doors=(Door.PAGE, Door.NESTED))
def assign_task(
    task: Task,
    *,
    by: Actor,
    version: int,
    accountable: Agency | None,
    assisting: Iterable[Agency] = (),
    starts: date | None = None,
    due: date | None = None,
    output: str = "",
) -> Task:
    """Name the agency that answers for a task, those that help it, and what is expected when.

    The communes' lines of a task follow it, except those that answer to somebody else or have a
    day of their own. Raises Invalid where the end comes before the start.
    """
    if starts and due and due < starts:
        raise Invalid("task.due", _("The task would be due before it starts."), field="due")
    _help(task, {a.pk: a for a in assisting if accountable is None or a.pk != accountable.pk})
    for line in Task.objects.filter(parent=task):
        follows: dict[str, Any] = {}
        if line.accountable_id == task.accountable_id:
            follows["accountable"] = accountable
        if line.due == task.due:
            follows["due"] = due
        change(line, **follows)
    return change(
        task,
        expect={"version": version},
        accountable=accountable,
        starts=starts,
        due=due,
        output=output.strip(),
    )


def _help(task: Task, wanted: dict[int, Agency]) -> None:
    for held in Assistance.objects.filter(task=task):
        if wanted.pop(held.agency_id, None) is None:
            remove(held)
    create_many(Assistance, ({"task": task, "agency": agency} for agency in wanted.values()))
