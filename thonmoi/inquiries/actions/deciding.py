"""The chair approves what goes out; who reads it may send it back with a reason."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Reply
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.REPLY_APPROVE, says=_("Approved the answers: {target}"), doors=(Door.PAGE,))
def approve_reply(reply: Reply, *, by: Actor, version: int) -> Reply:
    """Approve the answers of one's commune: they have then arrived at the office.

    Raises Denied for another body's, Conflict where they are not with the chair or changed.
    """
    _require_own(reply, by)
    rules.check_state(reply.inquiry.state, InquiryState.OPEN)
    rules.check_reply(reply.state, ReplyState.SENT)
    return change(
        reply,
        expect={"version": version, "state": ReplyState.SENT},
        state=ReplyState.ARRIVED,
        arrived_at=clock.now(),
        arrived_by_id=by.id,
    )


@action(P.REPLY_RETURN, says=_("Returned the answers: {target}"), doors=(Door.PAGE,))
def return_reply(reply: Reply, *, by: Actor, version: int, reason: str) -> Reply:
    """Send answers back with a reason: the chair before they go out, the office afterwards.

    Raises Denied for others, Conflict where there is nothing to return, Invalid without a reason.
    """
    rules.check_state(reply.inquiry.state, InquiryState.OPEN)
    if reply.now is ReplyState.SENT:
        _require_own(reply, by)
    elif not by.can(P.INQUIRY_SEND, reply.inquiry.unit_path):
        raise Denied("reply.not-yours", _("Only the office that asked returns these answers."))
    rules.check_reply(reply.state, ReplyState.SENT, ReplyState.ARRIVED)
    if not reason.strip():
        raise Invalid("reply.reason", _("Say why, in a sentence."), field="reason")
    return change(
        reply,
        expect={"version": version},
        state=ReplyState.RETURNED,
        return_reason=reason.strip(),
        arrived_at=None,
        arrived_by_id=None,
    )


def _require_own(reply: Reply, by: Actor) -> None:
    if reply.agency_id not in by.agency_ids:
        raise Denied("reply.others", _("Only the body that was asked answers this."))
