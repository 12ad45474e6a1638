"""Withdrawing what shows how far a task has come."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.actions.concern import require_concerned
from thonmoi.plans.models import Attachment
from thonmoi.plans.rules import TaskState


@action(P.ATTACHMENT_WITHDRAW, says=_("Withdrew evidence {target}"), doors=(Door.PAGE,))
def withdraw_attachment(attachment: Attachment, *, by: Actor) -> Attachment:
    """Take evidence back while its task is not confirmed; the file stays in the log.

    Raises Conflict where the task is confirmed, Denied for whom it does not concern.
    """
    task = attachment.task
    require_concerned(task, by)
    if task.state == TaskState.DONE:
        raise Conflict("attachment.confirmed", _("The task is confirmed with its evidence."))
    return change(attachment, expect={"withdrawn_at": None}, withdrawn_at=clock.now())
