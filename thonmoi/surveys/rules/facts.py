"""What a survey asks and where, as typed, checked and cleaned. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc
from thonmoi.surveys.rules.words import CHOICES, SurveyKind

LEAST_BATCH, MOST_BATCH = 5, 500
MOST_QUESTIONS, MOST_CHOICES, MOST_HAMLETS, MOST_HOUSEHOLDS = 40, 9, 60, 5000
_PARTS = re.compile(r"\s*[;\t]\s*")


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """A question with its choices; of a satisfaction survey the last one is the overall one."""

    text: str
    choices: tuple[str, ...]
    is_overall: bool = False


@dataclass(frozen=True, slots=True)
class HamletFacts:
    """A hamlet with its number of households; None where nobody gave it."""

    name: str
    households: int | None


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """What is set before a survey opens. `batch`: so many answers are added to tallies at once."""

    title: str
    batch: int
    closes_on: date | None = None
    form_paper: str = ""

    def __post_init__(self) -> None:
        if not fold(self.title):
            raise Invalid(
                "survey.title", _("Say in a line what the survey is about."), field="title"
            )
        if not LEAST_BATCH <= self.batch <= MOST_BATCH:
            words = _("Answers are mixed from %(least)s at a time up to %(most)s.")
            given = {"least": LEAST_BATCH, "most": MOST_BATCH}
            raise Invalid("survey.batch", words % given, field="batch")


def questions(kind: str, typed: str) -> list[QuestionFacts]:
    """Questions, one to a line; of an open survey with its choices: ``Question; one; other``.

    Raises Invalid naming the first line that cannot be.
    """
    lines = _lines(typed)
    if not 1 <= len(lines) <= MOST_QUESTIONS:
        words = _("Write 1 to %(most)s questions, one to a line.") % {"most": MOST_QUESTIONS}
        raise Invalid("survey.questions", words, field="questions")
    if kind == SurveyKind.SATISFACTION:
        last = len(lines) - 1
        return [QuestionFacts(line[:1000], CHOICES, i == last) for i, line in enumerate(lines)]
    return [_open_question(line) for line in lines]


def _open_question(line: str) -> QuestionFacts:
    text, *choices = [part for part in _PARTS.split(line) if part]
    if not 2 <= len(choices) <= MOST_CHOICES or len(set(choices)) < len(choices):
        words = _("“%(line)s”: write the question, then its choices, with “;” between them.")
        raise Invalid("survey.choices", words % {"line": line[:60]}, field="questions")
    return QuestionFacts(text[:1000], tuple(one[:200] for one in choices))


def hamlets(typed: str) -> list[HamletFacts]:
    """Hamlets, one to a line, with their households: ``Ấp Phú Miêng; 120``; none is none.

    Raises Invalid for a name that stands twice and for a number that cannot be.
    """
    found = [_hamlet(line) for line in _lines(typed)]
    names = [fold(one.name) for one in found]
    if len(set(names)) < len(names) or len(found) > MOST_HAMLETS:
        raise Invalid("survey.hamlets", _("Name each hamlet once."), field="hamlets")
    return found


def _hamlet(line: str) -> HamletFacts:
    name, *more = _PARTS.split(line.strip())
    rest = [part for part in more if part]
    number = rest[0].replace(".", "") if rest else ""
    if not fold(name) or len(rest) > 1 or (number and not re.fullmatch(r"[0-9]{1,4}", number)):
        words = _("“%(line)s”: write the hamlet, “;”, then its number of households.")
        raise Invalid("survey.hamlet", words % {"line": line[:60]}, field="hamlets")
    return HamletFacts(name[:120], int(number) if number else None)


def as_lines(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows as they are typed, for a form."""
    return "\n".join("; ".join(part for part in row if part) for row in rows)


def _lines(typed: str) -> list[str]:
    rows = nfc(typed).splitlines()
    return [" ".join(row.replace("\t", " ; ").split()) for row in rows if row.strip()]
