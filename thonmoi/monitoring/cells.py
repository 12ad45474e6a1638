"""Pure: what a person typed into a cell means, and what is doubtful about it.

A value is kept as text with a decimal point: ``97.74``, ``true``, ``Khá``. What
cannot be taken stays as typed beside its sentence; nothing typed is lost.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from django.utils.translation import gettext as _

from thonmoi.criteria.rules import NUMERIC, Indicator, Kind, Reading, Verdict, judge
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.numbers import Ambiguous, format_number, json_number, parse_number
from thonmoi.kernel.text import fold, nfc

YES, NO = "true", "false"
_YES_WORDS = {"dat", "true", "co", "x", "1", "met", "yes"}
_NO_WORDS = {"chua dat", "khong dat", "false", "khong", "0", "not met", "no"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a cell means: its value ("" while it cannot be taken) and the sentence that says why.

    Of a rate typed as "tử số / mẫu số" both are kept beside it, as text with a decimal point.
    """

    value: str
    error: str = ""
    offers: tuple[str, ...] = ()
    numerator: str = ""
    denominator: str = ""


def mean(indicator: Indicator, typed: str) -> Meaning:
    """The meaning of what was typed for an indicator. Never raises."""
    text = nfc(typed).strip()
    if not text:
        return Meaning("")
    if indicator.kind is Kind.BOOLEAN:
        return _passed(text)
    if indicator.kind is Kind.ORDINAL:
        return _graded(indicator, text)
    if indicator.kind not in NUMERIC:
        return (
            Meaning(text[:60]) if len(text) <= 60 else Meaning("", _("Write at most 60 letters."))
        )
    try:
        if "/" in text and is_rate(indicator):
            return _divided(text)
        figure = parse_number(text)
    except Ambiguous as asked:
        offers = tuple(format_number(c, grouping=False) for c in asked.candidates)
        return Meaning("", str(asked), () if "/" in text else offers)
    except Invalid as refused:
        return Meaning("", str(refused))
    return _bounded(indicator, figure)


def is_rate(indicator: Indicator) -> bool:
    """Whether it is a share of a hundred, which numerator and denominator can say."""
    return indicator.kind is Kind.PERCENT and indicator.unit == "%"


def _divided(text: str) -> Meaning:
    """The rate that "tử số / mẫu số" says; a numerator above its denominator cannot be."""
    head, _slash, tail = text.partition("/")
    if not tail.strip():
        return Meaning("", _("Write the denominator too: numerator / denominator."))
    up, down = _count(head), _count(tail)
    if up < 0 or down <= 0:
        return Meaning("", _("The numerator cannot be less than zero, the denominator not zero."))
    if up > down:
        return Meaning("", _("The numerator cannot be above the denominator."))
    rate = (up * 100 / down).quantize(Decimal("0.01"))
    kept = [json_number(one.normalize()) for one in (rate, up, down)]
    return Meaning(kept[0], numerator=kept[1], denominator=kept[2])


def _count(text: str) -> Decimal:
    """Counts are whole numbers ("1.234" is a thousand); lengths and areas have a comma."""
    try:
        return parse_number(text, whole=True)
    except Invalid:
        return parse_number(text)


def _passed(text: str) -> Meaning:
    word = fold(text)
    if word in _YES_WORDS:
        return Meaning(YES)
    if word in _NO_WORDS:
        return Meaning(NO)
    return Meaning("", _("Choose met or not met."))


def _graded(indicator: Indicator, text: str) -> Meaning:
    for grade in indicator.scale:
        if fold(grade) == fold(text):
            return Meaning(grade)
    return Meaning("", _("Choose one of: %s.") % ", ".join(indicator.scale))


def _bounded(indicator: Indicator, figure: Decimal) -> Meaning:
    if figure < 0:
        return Meaning("", _("This cannot be less than zero."))
    if indicator.kind is Kind.PERCENT and indicator.unit == "%" and figure > 100:
        meant = next((figure / d for d in (10, 100, 1000) if figure / d <= 100), None)
        offer = format_number(meant, grouping=False) if meant else ""
        sentence = _("A rate cannot be more than 100%.")
        if offer:
            sentence += " " + _("Did you mean %s?") % offer
        return Meaning("", sentence, (offer,) if offer else ())
    return Meaning(json_number(figure))


def reading_of(indicator: Indicator, value: str, *, is_not_applicable: bool = False) -> Reading:
    """A stored value as the judge takes it."""
    if is_not_applicable or not value:
        return Reading(None, is_not_applicable)
    if indicator.kind is Kind.BOOLEAN:
        return Reading(value == YES)
    if indicator.kind in NUMERIC:
        return Reading(Decimal(value))
    return Reading(value)


class Entered(Protocol):
    """What stands in a cell."""

    typed: str
    value: str
    is_not_applicable: bool


def judged(
    indicator: Indicator, cell: Entered | None, group: str | None, year: int
) -> tuple[Verdict, Meaning]:
    """How a cell is judged for a commune of `group`, and what it means."""
    value = cell.value if cell else ""
    is_na = bool(cell and cell.is_not_applicable)
    meaning = Meaning(value)
    if cell and cell.typed and not cell.value:
        meaning = mean(indicator, cell.typed)
    reading = reading_of(indicator, value, is_not_applicable=is_na)
    return judge(indicator, reading, group, year), meaning


def shown(indicator: Indicator, value: str) -> str:
    """A stored value as people read it: ``97,74``, ``Đạt``; official words stay Vietnamese."""
    if not value:
        return ""
    if indicator.kind is Kind.BOOLEAN:
        return "Đạt" if value == YES else "Chưa đạt"
    if indicator.kind in NUMERIC:
        return format_number(Decimal(value))
    return value


def no_indicator() -> NotFound:
    """The refusal of an indicator that is not in the set of a commune."""
    return NotFound("sheet.no-indicator", _("The commune's criteria set has no such indicator."))
