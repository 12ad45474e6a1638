"""Replies as the body that answers sees them, with each question and what was typed."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Answer, Question, Reply
from thonmoi.inquiries.queries._view import ReplyView, reply_view
from thonmoi.inquiries.queries.inquiries import MOST
from thonmoi.inquiries.rules import InquiryState
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
    return [reply_view(row) for row in rows.order_by("-inquiry__sent_at", "-pk")[:MOST]]


def reply(actor: Actor, pk: int) -> ReplyView:
    """A reply that the actor may read; NotFound otherwise."""
    return reply_view(reply_row(actor, pk))


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
