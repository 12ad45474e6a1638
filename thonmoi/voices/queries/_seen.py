"""What an actor sees of voices, and by what lists are narrowed down."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, under
from thonmoi.kernel.text import fold
from thonmoi.voices.models import Difficulty, Question, Remark, Voice
from thonmoi.voices.rules import OPEN, DifficultyState, QuestionState, RemarkState

LATE, NOT_CLOSED = "late", "open"
"""As states asked for: the day has passed without an answer; not settled yet."""
RELATED = (
    *("unit", "raised_by__unit", "owner__unit", "criterion", "project"),
    *("task__clause", "clause__plan"),
)


@dataclass(frozen=True, slots=True)
class VoiceFilter:
    """What a list is narrowed to; empty does not narrow. `state` may be "late" or "open"."""

    text: str = ""
    state: str = ""
    kind: str = ""
    owner: str = ""
    within: str = ""
    criterion_pk: int | None = None


def _either(field: str, actor: Actor) -> Q:
    """Rows of the actor's areas, as a condition that may stand beside another."""
    return under(field, actor.areas()) or Q(pk__isnull=False)


def seen_difficulties(actor: Actor) -> QuerySet[Difficulty]:
    """Difficulties in the actor's areas."""
    return Difficulty.objects.filter(under("unit_path", actor.areas()))


def seen_questions(actor: Actor) -> QuerySet[Question]:
    """Questions of the actor's areas; answered ones of everybody whose area the answerer's is."""
    answered = Q(state=QuestionState.ANSWERED)
    there = around("owner__unit__path", actor.areas()) or Q(pk__isnull=False)
    return Question.objects.filter(_either("unit_path", actor) | (answered & there))


def seen_remarks(actor: Actor) -> QuerySet[Remark]:
    """Remarks of supervision in the actor's areas."""
    return Remark.objects.filter(under("unit_path", actor.areas()))


def waits(model: type[Voice]) -> Q:
    """Rows that wait for their owner's answer."""
    first = {
        Difficulty: DifficultyState.ASSIGNED,
        Question: QuestionState.ASKED,
        Remark: RemarkState.OPEN,
    }
    return Q(state=first[model])


def late(model: type[Voice]) -> Q:
    """Rows whose owner may be urged and whose day has passed without an answer."""
    return waits(model) & Q(due__lt=clock.today(), owner__is_urged=True)


def narrowed(rows: QuerySet[Any], wanted: VoiceFilter) -> QuerySet[Any]:
    """Those rows that pass."""
    if wanted.state == LATE:
        rows = rows.filter(late(rows.model))
    elif wanted.state == NOT_CLOSED:
        rows = rows.filter(state__in=OPEN)
    elif wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.owner:
        rows = rows.filter(owner__code=wanted.owner)
    if wanted.within:
        rows = rows.filter(under("unit__path", (wanted.within,)))
    if wanted.criterion_pk is not None:
        rows = rows.filter(criterion=wanted.criterion_pk)
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(Q(folded__contains=word) | Q(unit__folded__contains=word))
    return rows
