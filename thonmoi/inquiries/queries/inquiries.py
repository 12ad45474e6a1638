"""Inquiries as who asks them sees them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Inquiry, Question
from thonmoi.inquiries.queries._late import late_replies
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P

MOST = 200


@dataclass(frozen=True, slots=True)
class InquiryView:
    """An inquiry: `late` counts bodies whose hour has passed without an answer, where the body
    may be late at all (decision 14)."""

    pk: int
    title: str
    guidance: str
    basis: str
    document_pk: int | None
    due_at: datetime
    state: InquiryState
    unit: str
    unit_path: str
    sent_at: datetime | None
    closed_at: datetime | None
    close_note: str
    version: int
    asked: int
    arrived: int
    late: int

    def __str__(self) -> str:
        return self.title

    @property
    def label(self) -> str | Promise:
        return rules.INQUIRY_LABELS[self.state]

    @property
    def look(self) -> str:
        return rules.INQUIRY_LOOKS[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state is InquiryState.DRAFT

    @property
    def is_open(self) -> bool:
        return self.state is InquiryState.OPEN


def _seen(actor: Actor) -> QuerySet[Inquiry]:
    rows = Inquiry.objects.filter(under("unit__path", actor.areas(P.INQUIRY_READ)))
    return rows.select_related("unit")


def _counted(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """The same with how many bodies were asked, have answered, are late: counted, not loaded."""
    return rows.annotate(
        asked=Count("replies"),
        arrived=Count("replies", filter=Q(replies__state=ReplyState.ARRIVED)),
        late=Count("replies", filter=late_replies()),
    )


def inquiries(actor: Actor) -> list[InquiryView]:
    """Inquiries of the areas in which the actor reads them, newest first."""
    rows = _counted(_seen(actor)).order_by("-drafted_at", "-pk")
    return [_view(row) for row in rows[:MOST]]


def inquiry(actor: Actor, pk: int) -> InquiryView:
    """One of them; NotFound otherwise."""
    return _view(_one(_counted(_seen(actor)), pk))


def inquiry_row(actor: Actor, pk: int) -> Inquiry:
    """The inquiry as the subject of a deed; NotFound where the actor does not read it."""
    return _one(_seen(actor).prefetch_related("replies__agency"), pk)


def _one(rows: QuerySet[Inquiry], pk: int) -> Inquiry:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("inquiry.unknown", _("There is no such inquiry that you may read."))
    return found


def question_row(actor: Actor, pk: int) -> Question:
    """A question as the subject of a deed; NotFound where the actor does not read its inquiry."""
    rows = Question.objects.filter(under("inquiry__unit__path", actor.areas(P.INQUIRY_READ)), pk=pk)
    found = rows.select_related("inquiry__unit").first()
    if found is None:
        raise NotFound("inquiry.unknown", _("There is no such inquiry that you may read."))
    return found


def _view(row: Any) -> InquiryView:
    """The view of a row with its counts."""
    return InquiryView(
        pk=row.pk,
        title=row.title,
        guidance=row.guidance,
        basis=row.basis,
        document_pk=row.document_id,
        due_at=row.due_at,
        state=row.now,
        unit=str(row.unit),
        unit_path=row.unit.path,
        sent_at=row.sent_at,
        closed_at=row.closed_at,
        close_note=row.close_note,
        version=row.version,
        asked=row.asked,
        arrived=row.arrived,
        late=row.late,
    )
