"""Questions and their answers; remarks of supervision."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Value, When
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import known_first, under
from thonmoi.ui.pages import SIZE, Page
from thonmoi.voices.models import Question, Remark
from thonmoi.voices.queries._seen import (
    RELATED,
    VoiceFilter,
    narrowed,
    seen_questions,
    seen_remarks,
    waits,
)
from thonmoi.voices.queries._shown import VoiceView, voice
from thonmoi.voices.rules import QuestionState, RemarkState


@dataclass(frozen=True, slots=True)
class QuestionView(VoiceView):
    """A question with its answer; a published one is shown outside without who asked."""

    is_published: bool

    @property
    def is_answered(self) -> bool:
        return self.state is QuestionState.ANSWERED


@dataclass(frozen=True, slots=True)
class RemarkView(VoiceView):
    """A remark of supervision with its answer and the supervisor's last word."""

    closing: str
    closed_on: date | None

    @property
    def is_closed(self) -> bool:
        return self.state is RemarkState.CLOSED


def questions(
    actor: Actor, wanted: VoiceFilter | None = None, *, page: int = 1
) -> Page[QuestionView]:
    """Questions that the actor sees and that pass: those that wait first, then the newest."""
    rows = narrowed(seen_questions(actor), wanted or VoiceFilter())
    return _paged(rows, page, _question)


def question(actor: Actor, pk: int) -> QuestionView:
    """One question; NotFound where the actor does not see it."""
    return _question(question_row(actor, pk))


def question_row(actor: Actor, pk: int) -> Question:
    """A question as the subject of a deed; NotFound where the actor does not see it."""
    found = seen_questions(actor).select_related(*RELATED).filter(pk=pk).first()
    if found is None:
        raise NotFound("question.unknown", _("There is no such question in your area."))
    return found


def published_questions(actor: Actor, unit_path: str, most: int = 100) -> list[QuestionView]:
    """Answers that may be shown outside, of bodies of an area; who asked is nobody's business.

    Asked for the public site: what is not published is not among them, whoever asks.
    """
    there = under("owner__unit__path", (unit_path,))
    rows = Question.objects.filter(there, is_published=True, state=QuestionState.ANSWERED)
    found = rows.select_related(*RELATED).order_by("-answered_on", "-pk")[:most]
    return [_question(row, is_outside=True) for row in found]


def remarks(actor: Actor, wanted: VoiceFilter | None = None, *, page: int = 1) -> Page[RemarkView]:
    """Remarks that the actor sees and that pass: those that wait first, then the newest."""
    rows = narrowed(seen_remarks(actor), wanted or VoiceFilter())
    return _paged(rows, page, _remark)


def remark(actor: Actor, pk: int) -> RemarkView:
    """One remark; NotFound where the actor does not see it."""
    return _remark(remark_row(actor, pk))


def remark_row(actor: Actor, pk: int) -> Remark:
    """A remark as the subject of a deed; NotFound where the actor does not see it."""
    found = seen_remarks(actor).select_related(*RELATED).filter(pk=pk).first()
    if found is None:
        raise NotFound("remark.unknown", _("There is no such remark of supervision in your area."))
    return found


def _paged(rows: Any, page: int, view: Any) -> Page[Any]:
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    first = Case(
        When(waits(rows.model), then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    ordered = rows.select_related(*RELATED).annotate(place=first)
    ordered = ordered.order_by("place", known_first("-answered_on"), "raised_on", "pk")
    return Page(tuple(map(view, ordered[(number - 1) * SIZE : number * SIZE])), number, total)


def _question(row: Any, *, is_outside: bool = False) -> QuestionView:
    values = voice(row, waits=row.now is QuestionState.ASKED)
    if is_outside:
        values |= {"raised_by": "", "raised_by_id": 0, "unit": "", "unit_path": "", "about": None}
    return QuestionView(**values, is_published=row.is_published)


def _remark(row: Any) -> RemarkView:
    is_open = row.now is RemarkState.OPEN
    return RemarkView(**voice(row, waits=is_open), closing=row.closing, closed_on=row.closed_on)
