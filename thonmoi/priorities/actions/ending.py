"""A proposal is finished and then stands, gets its number, or is dropped."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.library.files.check import Checked
from thonmoi.priorities import rules
from thonmoi.priorities.actions._freezing import freeze
from thonmoi.priorities.models import Candidate, Priority
from thonmoi.priorities.rules import PriorityState


@action(P.PRIORITY_FINISH, says=_("Finished priorities of capital: {target}"), doors=(Door.PAGE,))
def finish_priority(
    priority: Priority, *, by: Actor, version: int, docx: Checked, pdf: Checked
) -> Priority:
    """Let a draft stand as it is: finance sees it, its document is submitted and kept as it is.

    Raises Conflict where nothing is proposed, for what is no draft, and for a second writer.
    """
    rules.require_draft(priority.now)
    if not Candidate.objects.filter(priority=priority, is_proposed=True).exists():
        raise Conflict("priority.empty", _("Nothing is proposed: there is nothing to submit."))
    freeze(priority, by, docx, pdf, is_numbered=False)
    values = {"state": PriorityState.FINISHED, "finished_at": clock.now()}
    return change(priority, expect={"version": version}, **values)


@action(P.PRIORITY_NUMBER, says=_("Recorded the number of: {target}"), doors=(Door.PAGE,))
def number_priority(
    priority: Priority,
    *,
    by: Actor,
    version: int,
    number: str,
    issued_on: date,
    docx: Checked,
    pdf: Checked,
) -> Priority:
    """Record number and day of the clerk's register (decision 17); keep the document with them.

    Raises Conflict before it is finished and for a second writer, Invalid without a number.
    """
    if priority.now is not PriorityState.FINISHED:
        raise Conflict("priority.unfinished", _("Finish the proposal first."))
    said = nfc(number).strip()
    if not said:
        raise Invalid(
            "priority.number", _("Write the number that the clerk's register gave."), field="number"
        )
    if issued_on > clock.today():
        raise Invalid("priority.day", _("This day lies in the future."), field="issued_on")
    freeze(priority, by, docx, pdf, is_numbered=True)
    return change(priority, expect={"version": version}, number=said[:60], issued_on=issued_on)


@action(P.PRIORITY_DROP, says=_("Dropped priorities of capital: {target}"), doors=(Door.PAGE,))
def drop_priority(priority: Priority, *, by: Actor, version: int, reason: str) -> Priority:
    """Drop a draft with a reason; it stays to be read.

    Raises Conflict for what is no draft and for a second writer, Invalid without a reason.
    """
    rules.require_draft(priority.now)
    said = nfc(reason).strip()
    if not said:
        raise Invalid("priority.reason", _("Say why, in a sentence."), field="reason")
    values = {"state": PriorityState.DROPPED, "drop_reason": said}
    return change(priority, expect={"version": version}, **values)
