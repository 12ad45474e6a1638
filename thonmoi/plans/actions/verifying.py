"""The responsible body confirms what was reported as done, or returns it (S-22)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.actions.concern import require_verifier
from thonmoi.plans.actions.reporting import say
from thonmoi.plans.models import Task
from thonmoi.plans.rules import Saying, TaskState


@action(P.TASK_CONFIRM, says=_("Confirmed as done: {target}"), doors=(Door.PAGE,))
def confirm_task(task: Task, *, by: Actor, version: int, remark: str = "") -> Task:
    """The responsible body finds a task done.

    Raises Denied for who reported it and for bodies that are not responsible, Conflict where
    nobody reported it as done.
    """
    _require_reported(task)
    require_verifier(task, by)
    say(task, by, Saying.CONFIRM, TaskState.DONE, remark)
    expect = {"version": version, "state": TaskState.REPORTED}
    return change(task, expect=expect, state=TaskState.DONE)


@action(P.TASK_RETURN, says=_("Returned: {target}"), doors=(Door.PAGE,))
def return_task(task: Task, *, by: Actor, version: int, reason: str) -> Task:
    """The responsible body does not find a task done, and says why; it is under way again.

    Raises as `confirm_task`, and Invalid without a reason.
    """
    _require_reported(task)
    require_verifier(task, by)
    if not reason.strip():
        raise Invalid("task.reason", _("Say what is missing and what to do."), field="reason")
    say(task, by, Saying.RETURN, TaskState.DOING, reason)
    expect = {"version": version, "state": TaskState.REPORTED}
    return change(task, expect=expect, state=TaskState.DOING, return_reason=reason.strip())


def _require_reported(task: Task) -> None:
    if task.state != TaskState.REPORTED:
        raise Conflict("task.not-reported", _("Nobody has reported this task as done."))
