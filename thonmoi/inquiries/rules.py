"""Inquiries, pure: states, kinds of questions, what an answer says, what is in time."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.numbers import format_number, parse_number
from thonmoi.kernel.text import nfc

Words = str | Promise
MAX_TEXT = 4000
MAX_QUESTIONS = 40
DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


class InquiryState(StrEnum):
    """Being written, asked, closed; a closed one takes no more answers."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


INQUIRY_LABELS: dict[InquiryState, Words] = {
    InquiryState.DRAFT: pgettext_lazy("inquiry", "being written"),
    InquiryState.OPEN: pgettext_lazy("inquiry", "open"),
    InquiryState.CLOSED: pgettext_lazy("inquiry", "closed"),
}
INQUIRY_LOOKS = {
    InquiryState.DRAFT: "todo",
    InquiryState.OPEN: "verify",
    InquiryState.CLOSED: "met",
}


class ReplyState(StrEnum):
    """With the officer, with the chair, arrived at the office, sent back with a reason."""

    OPEN = "open"
    SENT = "sent"
    ARRIVED = "arrived"
    RETURNED = "returned"


REPLY_LABELS: dict[ReplyState, Words] = {
    ReplyState.OPEN: pgettext_lazy("reply", "not sent"),
    ReplyState.SENT: pgettext_lazy("reply", "with the chair"),
    ReplyState.ARRIVED: pgettext_lazy("reply", "answered"),
    ReplyState.RETURNED: pgettext_lazy("reply", "returned"),
}
REPLY_LOOKS = {
    ReplyState.OPEN: "todo",
    ReplyState.SENT: "verify",
    ReplyState.ARRIVED: "met",
    ReplyState.RETURNED: "risk",
}
WRITABLE = frozenset({ReplyState.OPEN, ReplyState.RETURNED})


class QuestionKind(StrEnum):
    """What is asked for; a yes or no has no answer before somebody gives one."""

    COUNT = "count"
    NUMBER = "number"
    TEXT = "text"
    YES_NO = "yes-no"
    CHOICE = "choice"
    DATE = "date"
    FILE = "file"


KIND_LABELS: dict[QuestionKind, Words] = {
    QuestionKind.COUNT: _("Whole number"),
    QuestionKind.NUMBER: _("Number with decimals"),
    QuestionKind.TEXT: _("Text"),
    QuestionKind.YES_NO: _("Yes or no"),
    QuestionKind.CHOICE: _("One of several"),
    QuestionKind.DATE: pgettext_lazy("question", "Day"),
    QuestionKind.FILE: pgettext_lazy("question", "File"),
}
SUMMED = frozenset({QuestionKind.COUNT, QuestionKind.NUMBER})
TALLIED = frozenset({QuestionKind.YES_NO, QuestionKind.CHOICE})
YES, NO = "yes", "no"
YES_NO_LABELS: dict[str, Words] = {YES: pgettext_lazy("answer", "Yes"), NO: _("No")}


def choices_of(kind: QuestionKind, options: str) -> list[tuple[str, Words]]:
    """The answers that can be chosen: value and word; none for what is typed."""
    if kind is QuestionKind.YES_NO:
        return list(YES_NO_LABELS.items())
    if kind is QuestionKind.CHOICE:
        return [(one, one) for one in options.splitlines()]
    return []


def clean_options(kind: QuestionKind, options: str) -> str:
    """The choices, one to a line; empty for other kinds. Raises Invalid for fewer than two."""
    if kind is not QuestionKind.CHOICE:
        return ""
    lines = [" ".join(line.split()) for line in nfc(options).splitlines()]
    found = list(dict.fromkeys(line[:200] for line in lines if line))
    if not 2 <= len(found) <= 20:
        raise Invalid(
            "question.options",
            _("Write two to twenty answers to choose from, one to a line."),
            field="options",
        )
    return "\n".join(found)


def read(kind: QuestionKind, options: str, typed: str) -> str:
    """What a typed answer says: a plain number, an ISO day, words; "" for nothing.

    Raises Invalid with what to mend; what is ambiguous is asked about (decision 9).
    """
    said = nfc(typed).strip()
    return _READERS[kind](said, options) if said else ""


def _number(said: str, options: str) -> str:
    return format(parse_number(said), "f")


def _count(said: str, options: str) -> str:
    value = parse_number(said, whole=True)
    if value < 0:
        raise Invalid("answer.negative", _("A count is not less than nothing."))
    return format(value, "f")


def _text(said: str, options: str) -> str:
    if len(said) > MAX_TEXT:
        raise Invalid("answer.long", _("Write at most 4,000 characters, or attach a file."))
    return said


def _yes_no(said: str, options: str) -> str:
    return _one_of(said, [YES, NO])


def _choice(said: str, options: str) -> str:
    return _one_of(said, options.splitlines())


def _one_of(said: str, known: list[str]) -> str:
    if said not in known:
        raise Invalid("answer.choice", _("Choose one of the answers."))
    return said


def _day(said: str, options: str) -> str:
    for form in DAYS:
        try:
            day = datetime.strptime(said, form).date()
        except ValueError:
            continue
        if 1900 <= day.year <= 2200:
            return day.isoformat()
    raise Invalid("answer.day", _("Write the day as 17/6/2025."))


def _file(said: str, options: str) -> str:
    raise Invalid("answer.file", _("Choose a file for this question."))


_READERS: dict[QuestionKind, Callable[[str, str], str]] = {
    QuestionKind.COUNT: _count,
    QuestionKind.NUMBER: _number,
    QuestionKind.TEXT: _text,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.CHOICE: _choice,
    QuestionKind.DATE: _day,
    QuestionKind.FILE: _file,
}


def shown(kind: QuestionKind, value: str) -> Words:
    """A value in words: "1.234,5", "Có", "17/06/2025"; "" for nothing."""
    if not value:
        return ""
    if kind in SUMMED:
        return format_number(parse_number(value.replace(".", ",")))
    if kind is QuestionKind.YES_NO:
        return YES_NO_LABELS[value]
    if kind is QuestionKind.DATE:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return value


def hours_late(due_at: datetime, arrived_at: datetime | None, now: datetime) -> int:
    """By how many hours an answer came late, or is late now; begun hours count."""
    seconds = ((arrived_at or now) - due_at).total_seconds()
    return max(-int(-seconds // 3600), 0)


def check_state(state: str, *wanted: InquiryState) -> None:
    """Raise Conflict with what to do where an inquiry is in another state."""
    now = InquiryState(state)
    if now in wanted:
        return
    sentences = {
        InquiryState.DRAFT: _("The inquiry is still being written. Send it first."),
        InquiryState.OPEN: _("The inquiry is sent already; its questions stay as they are."),
        InquiryState.CLOSED: _("The inquiry is closed: no more answers are taken."),
    }
    raise Conflict("inquiry.state", sentences[now])


def check_reply(state: str, *wanted: ReplyState) -> None:
    """Raise Conflict with what to do where a reply is in another state."""
    now = ReplyState(state)
    if now in wanted:
        return
    sentences = {
        ReplyState.OPEN: _("The answers are not sent yet."),
        ReplyState.SENT: _("The answers are with the chair. Ask for them to be returned first."),
        ReplyState.ARRIVED: _("The answers have arrived. The office can return them."),
        ReplyState.RETURNED: _("The answers were returned; they are not sent again yet."),
    }
    raise Conflict("reply.state", sentences[now])
