"""Whether an answer is owed and late."""

from django.db.models import Q

from thonmoi.inquiries.models import Inquiry, Reply
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel import clock


def is_late(row: Reply, inquiry: Inquiry) -> bool:
    """Whether an answer is owed and its hour has passed; the Front and the Party never are late."""
    now = clock.moment()
    due = row.due_at or inquiry.due_at
    waits = inquiry.now is InquiryState.OPEN and row.now is not ReplyState.ARRIVED
    return waits and row.agency.is_urged and due < now


def late_replies() -> Q:
    """The same as a question about the replies of inquiries, for counting them."""
    now = clock.moment()
    waiting = [state for state in ReplyState if state is not ReplyState.ARRIVED]
    passed = Q(replies__due_at__lt=now) | Q(replies__due_at=None, due_at__lt=now)
    owed = Q(state=InquiryState.OPEN, replies__state__in=waiting, replies__agency__is_urged=True)
    return owed & passed
