"""How an open task ends without being done: by a document, or in a task of a later plan (S-12)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans import rules
from thonmoi.plans.actions.reporting import say
from thonmoi.plans.models import Task
from thonmoi.plans.rules import SETTLED, Saying, TaskState


@action(P.TASK_DROP, says=_("Given up: {target}"), doors=(Door.PAGE,))
def drop_task(task: Task, *, by: Actor, version: int, document: Document, reason: str) -> Task:
    """Give up a task by a document, with the communes' lines of it that are still open.

    Raises Conflict where it is settled already, Invalid without a reason.
    """
    rules.check_task_step(task.state, TaskState.DROPPED)
    if not reason.strip():
        raise Invalid("task.reason", _("Say in a sentence what the document says."), field="reason")
    for line in _open_lines(task):
        say(line, by, Saying.DROP, TaskState.DROPPED, reason, document=document)
        change(line, state=TaskState.DROPPED)
    say(task, by, Saying.DROP, TaskState.DROPPED, reason, document=document)
    return change(task, expect={"version": version}, state=TaskState.DROPPED)


@action(P.TASK_CARRY, says=_("Carried over: {target}"), doors=(Door.PAGE,))
def carry_task(task: Task, *, by: Actor, version: int, to: Task) -> Task:
    """A task of a later plan takes over an open one; its year and day stay with it (S-12).

    Each commune's open line goes to that commune's line, where there is one. Raises Conflict
    where it is settled already, Invalid for a task that is not of a later plan.
    """
    rules.check_task_step(task.state, TaskState.CARRIED)
    if to.clause.plan_id == task.clause.plan_id or to.clause.plan.year < task.clause.plan.year:
        raise Invalid("task.carry", _("Choose a task of a later plan."), field="to")
    if to.state in SETTLED:
        raise Conflict("task.settled", _("That task is settled already."))
    lines = {one.unit_id: one for one in Task.objects.filter(parent=to)}
    for line in _open_lines(task):
        heir = lines.get(line.unit_id, to)
        say(line, by, Saying.CARRY, TaskState.CARRIED, heir.text)
        change(line, state=TaskState.CARRIED, goes_on_in=heir)
    say(task, by, Saying.CARRY, TaskState.CARRIED, to.text)
    return change(task, expect={"version": version}, state=TaskState.CARRIED, goes_on_in=to)


def _open_lines(task: Task) -> list[Task]:
    return list(Task.objects.filter(parent=task).exclude(state__in=SETTLED).select_related("unit"))
