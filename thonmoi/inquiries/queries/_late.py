"""Whether an answer is owed and late."""

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Inquiry, Reply
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel import clock


def is_late(row: Reply, inquiry: Inquiry) -> bool:
    """Whether an answer is owed and its hour has passed; the Front and the Party never are late."""
    now = rules.worked(clock.now(), clock.today())
    due = row.due_at or inquiry.due_at
    waits = inquiry.now is InquiryState.OPEN and row.now is not ReplyState.ARRIVED
    return waits and row.agency.is_urged and due < now
