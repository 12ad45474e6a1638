"""A reply as it is shown."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Inquiry, Reply
from thonmoi.inquiries.queries._late import is_late
from thonmoi.inquiries.rules import WRITABLE, InquiryState, ReplyState
from thonmoi.kernel import clock


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply with its inquiry. `hours_late` counts against the deadline that holds for it."""

    pk: int
    inquiry: Inquiry
    agency: str
    short: str
    agency_id: int
    unit_path: str
    state: ReplyState
    due_at: datetime
    has_more_time: bool
    note: str
    return_reason: str
    sent_at: datetime | None
    arrived_at: datetime | None
    is_recorded: bool
    is_alone: bool
    is_late: bool
    hours_late: int
    version: int

    def __str__(self) -> str:
        return f"{self.inquiry}"

    @property
    def label(self) -> str | Promise:
        return rules.REPLY_LABELS[self.state]

    @property
    def look(self) -> str:
        return rules.REPLY_LOOKS[self.state]

    @property
    def is_writable(self) -> bool:
        return self.inquiry.now is InquiryState.OPEN and self.state in WRITABLE

    @property
    def is_with_chair(self) -> bool:
        return self.inquiry.now is InquiryState.OPEN and self.state is ReplyState.SENT

    @property
    def has_arrived(self) -> bool:
        return self.state is ReplyState.ARRIVED


def reply_view(row: Reply) -> ReplyView:
    """The row as it is shown."""
    due = row.due_at or row.inquiry.due_at
    now = clock.moment()
    arrived = clock.worked(row.arrived_at, clock.today()) if row.arrived_at else None
    return ReplyView(
        pk=row.pk,
        inquiry=row.inquiry,
        agency=row.agency.name,
        short=row.agency.short_name,
        agency_id=row.agency_id,
        unit_path=row.unit_path,
        state=row.now,
        due_at=due,
        has_more_time=row.due_at is not None,
        note=row.note,
        return_reason=row.return_reason,
        sent_at=row.sent_at,
        arrived_at=arrived,
        is_recorded=row.is_recorded,
        is_alone=row.has_chair and row.sent_by_id == row.arrived_by_id is not None,
        is_late=is_late(row, row.inquiry),
        hours_late=rules.hours_late(due, arrived, now) if row.agency.is_urged else 0,
        version=row.version,
    )
