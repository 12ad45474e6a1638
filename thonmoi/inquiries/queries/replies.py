"""Replies as the body that answers sees them, with each question and what was typed."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Answer, Inquiry, Question, Reply
from thonmoi.inquiries.queries.inquiries import MOST, is_late
from thonmoi.inquiries.rules import WRITABLE, InquiryState, ReplyState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the answer so far; `fault` says why the typed words cannot be read."""

    question: Question
    typed: str
    value: str
    file_pk: int | None
    fault: str

    @property
    def choices(self) -> list[tuple[str, str | Promise]]:
        return rules.choices_of(self.question.sort, self.question.options)

    @property
    def shown(self) -> str | Promise:
        return rules.shown(self.question.sort, self.value)


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply with its inquiry. `hours_late` counts against the deadline that holds for it."""

    pk: int
    inquiry: Inquiry
    agency: str
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


def _seen(actor: Actor) -> QuerySet[Reply]:
    """Replies asked of the actor's agencies, and those of inquiries that he reads."""
    own = Q(agency__in=actor.agency_ids) & ~Q(inquiry__state=InquiryState.DRAFT)
    read = under("inquiry__unit__path", actor.areas(P.INQUIRY_READ)) or Q(pk__isnull=False)
    rows = Reply.objects.filter(own | read)
    return rows.select_related("inquiry__unit", "agency__unit")


def replies(actor: Actor) -> list[ReplyView]:
    """What is asked of the actor's own agencies, newest first."""
    rows = _seen(actor).filter(agency__in=actor.agency_ids)
    rows = rows.exclude(inquiry__state=InquiryState.DRAFT)
    return [view(row) for row in rows.order_by("-inquiry__sent_at", "-pk")[:MOST]]


def reply(actor: Actor, pk: int) -> ReplyView:
    """A reply that the actor may read; NotFound otherwise."""
    return view(reply_row(actor, pk))


def reply_row(actor: Actor, pk: int) -> Reply:
    """The reply as the subject of a deed; NotFound where the actor may not read it."""
    found = _seen(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("reply.unknown", _("There is no such inquiry to your agency."))
    return found


def asked(actor: Actor, found: ReplyView) -> list[Asked]:
    """The questions of a reply that the actor reads, in order, with what was typed."""
    held = {one.question_id: one for one in Answer.objects.filter(reply=found.pk)}
    questions = Question.objects.filter(inquiry=found.inquiry.pk).order_by("order")
    return [_asked(one, held.get(one.pk)) for one in questions]


def _asked(question: Question, answer: Answer | None) -> Asked:
    if answer is None:
        return Asked(question, "", "", None, "")
    fault = ""
    if answer.typed.strip() and not answer.value:
        try:
            rules.read(question.sort, question.options, answer.typed)
        except Invalid as refusal:
            fault = str(refusal)
    return Asked(question, answer.typed, answer.value, answer.file_id, fault)


def view(row: Reply) -> ReplyView:
    """The row as it is shown."""
    due = row.due_at or row.inquiry.due_at
    now = rules.worked(clock.now(), clock.today())
    arrived = rules.worked(row.arrived_at, clock.today()) if row.arrived_at else None
    return ReplyView(
        pk=row.pk,
        inquiry=row.inquiry,
        agency=row.agency.name,
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
