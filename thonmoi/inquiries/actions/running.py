"""Sending an inquiry, giving more time, closing it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.inquiries import rules
from thonmoi.inquiries.facts import check_deadline
from thonmoi.inquiries.models import Inquiry, Question, Reply
from thonmoi.inquiries.rules import InquiryState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.INQUIRY_SEND, says=_("Sent the inquiry {target}"), doors=(Door.PAGE,))
def send_inquiry(inquiry: Inquiry, *, by: Actor, version: int) -> Inquiry:
    """Ask the bodies; the questions then stay as they are.

    Raises Conflict without a question, after its deadline, or where it changed since `version`.
    """
    rules.check_state(inquiry.state, InquiryState.DRAFT)
    if not Question.objects.filter(inquiry=inquiry).exists():
        raise Conflict("inquiry.empty", _("Add at least one question first."))
    if inquiry.due_at <= clock.moment():
        raise Conflict("inquiry.past", _("The deadline has passed. Set a later one first."))
    return change(
        inquiry,
        expect={"version": version, "state": InquiryState.DRAFT},
        state=InquiryState.OPEN,
        sent_by_id=by.id,
        sent_at=clock.now(),
    )


@action(P.INQUIRY_EXTEND, says=_("Gave more time: {target}"), doors=(Door.PAGE,))
def extend_inquiry(
    inquiry: Inquiry,
    *,
    by: Actor,
    version: int,
    due_at: datetime,
    note: str,
    reply: Reply | None = None,
) -> Inquiry:
    """Set a later deadline for all, or for one body alone; `note` says why and stays in the log.

    Raises Conflict once it is closed, Invalid for an earlier deadline or no reason.
    """
    rules.check_state(inquiry.state, InquiryState.OPEN, InquiryState.DRAFT)
    check_deadline(due_at, clock.moment())
    held = (reply.due_at if reply else None) or inquiry.due_at
    if due_at <= held:
        raise Invalid("inquiry.earlier", _("More time means a later hour."), field="due_on")
    if not note.strip():
        raise Invalid("inquiry.reason", _("Say why, in a sentence."), field="note")
    if reply is None:
        return change(inquiry, expect={"version": version}, due_at=due_at)
    change(reply, due_at=due_at)
    return change(inquiry, expect={"version": version})


@action(P.INQUIRY_CLOSE, says=_("Closed the inquiry {target}"), doors=(Door.PAGE,))
def close_inquiry(inquiry: Inquiry, *, by: Actor, version: int, close_note: str = "") -> Inquiry:
    """End an inquiry: no more answers, nothing owed. A draft is put away so, too."""
    rules.check_state(inquiry.state, InquiryState.OPEN, InquiryState.DRAFT)
    return change(
        inquiry,
        expect={"version": version},
        state=InquiryState.CLOSED,
        closed_at=clock.now(),
        close_note=close_note.strip(),
    )
