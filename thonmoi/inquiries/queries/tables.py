"""The table that fills as answers come: a row for each body, a column for each question."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise

from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Answer, Question, Reply
from thonmoi.inquiries.queries._view import ReplyView, reply_view
from thonmoi.inquiries.queries.inquiries import InquiryView
from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that has arrived; empty where none was given."""

    value: str = ""
    shown: str | Promise = ""
    file_pk: int | None = None
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A body with its answers in the order of the questions."""

    reply: ReplyView
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What the answers to a question come to: a sum, how many chose what; who is missing."""

    question: Question
    answered: int
    missing: tuple[str, ...]
    sum: Decimal | None = None
    tally: tuple[tuple[str | Promise, int], ...] = ()

    @property
    def is_number(self) -> bool:
        return self.question.sort in rules.SUMMED


@dataclass(frozen=True, slots=True)
class Table:
    """All answers of an inquiry; those that have not arrived show as missing, never as nought."""

    questions: tuple[Question, ...]
    lines: tuple[Line, ...]
    totals: tuple[Total, ...]


def table(actor: Actor, found: InquiryView) -> Table:
    """The answers to an inquiry that the actor reads, in three questions for forty bodies."""
    questions = tuple(Question.objects.filter(inquiry=found.pk).order_by("order"))
    rows = Reply.objects.filter(inquiry=found.pk).select_related("inquiry__unit", "agency__unit")
    replies = [reply_view(row) for row in rows.order_by("-has_chair", "agency__sort_key")]
    arrived = [one.pk for one in replies if one.has_arrived]
    held = {(a.reply_id, a.question_id): a for a in Answer.objects.filter(reply__in=arrived)}
    lines = tuple(
        Line(one, tuple(_given(held.get((one.pk, asked.pk)), asked) for asked in questions))
        for one in replies
    )
    totals = tuple(_total(asked, at, lines) for at, asked in enumerate(questions))
    return Table(questions, lines, totals)


def _given(answer: Answer | None, question: Question) -> Given:
    if answer is None:
        return Given()
    said = rules.shown(question.sort, answer.value)
    return Given(answer.value, said, answer.file_id, question.sort in rules.SUMMED)


def _total(question: Question, at: int, lines: tuple[Line, ...]) -> Total:
    given = [line.answers[at].value for line in lines if line.answers[at].value]
    missing = tuple(line.reply.agency for line in lines if not line.answers[at].value)
    is_summed = question.sort in rules.SUMMED and given
    words = rules.choices_of(question.sort, question.options)
    return Total(
        question,
        len(given),
        missing,
        sum((Decimal(one) for one in given), Decimal()) if is_summed else None,
        tuple((word, given.count(value)) for value, word in words),
    )
