"""Numbers as Vietnamese offices write them: `1.234,5` in and out.

Money is an integer of đồng; rates and scores are `Decimal`. What can be read in two
ways is asked about, never guessed (decision 9).
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import nfc

_WHOLE_DIGITS, _DECIMAL_DIGITS = 18, 12
_SHAPE = re.compile(r"(?P<sign>[-−]?) ?(?P<body>[0-9][0-9., ]*) ?%?")
_GROUPED = {mark: re.compile(rf"[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ".,"}
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?")


class Ambiguous(Invalid):
    """The text has other readings than the Vietnamese one; `candidates` are offered."""

    def __init__(
        self, sentence: object, candidates: tuple[Decimal, ...], *, field: str | None = None
    ) -> None:
        super().__init__("number.ambiguous", sentence, field=field)
        self.candidates = candidates


@lru_cache(maxsize=8192)
def parse_number(text: str, whole: bool = False) -> Decimal:
    """Return the number that `text` writes in the Vietnamese way; "97,74%" is 97.74.

    `whole` says that the field takes whole numbers: then "1.234" is 1234. Where decimals are
    allowed, "1.234" and "91.67" raise `Ambiguous`. Raises `Invalid` for anything else that is
    not a finite number of at most 18 whole and 12 decimal digits.
    """
    cleaned = re.sub(r"\s+", " ", nfc(text)).strip()
    if not cleaned:
        raise Invalid("number.empty", _("Enter a number."))
    shape = _SHAPE.fullmatch(cleaned)
    if shape is None or len(cleaned) > 60:
        raise _not_a_number(cleaned)
    body = shape["body"].strip()
    if _SPACED.fullmatch(body):
        body = body.replace(" ", "")
    negative = bool(shape["sign"])
    value = _read(body, whole, cleaned, negative)
    return -value if negative and value else value


def _read(body: str, whole: bool, text: str, negative: bool) -> Decimal:
    """Read digits, dots and commas; the order of the cases is the order of certainty."""
    head, comma, tail = body.rpartition(",")
    if body.isdigit():
        return _decimal(body, "", text)
    if comma and tail.isdigit() and (head.isdigit() or _GROUPED["."].fullmatch(head)):
        return _fraction(head.replace(".", ""), tail, whole, text, negative)
    if body.count(".") > 1 and _GROUPED["."].fullmatch(body):
        return _decimal(body.replace(".", ""), "", text)
    if body.count(",") > 1 and _GROUPED[","].fullmatch(body):
        return _decimal(body.replace(",", ""), "", text)
    head, dot, tail = body.rpartition(".")
    if not dot or not tail.isdigit():
        raise _not_a_number(text)
    if _GROUPED[","].fullmatch(head):  # 1,234.5 as spreadsheets in English write it
        return _fraction(head.replace(",", ""), tail, whole, text, negative)
    if not head.isdigit():
        raise _not_a_number(text)
    return _single_dot(head, tail, whole, text, negative)


def _single_dot(head: str, tail: str, whole: bool, text: str, negative: bool) -> Decimal:
    """One dot and no comma: thousands in a whole-number field, else a question."""
    thousands = len(tail) == 3 and len(head) <= 3 and not head.startswith("0")
    if whole:
        if thousands:
            return _decimal(head + tail, "", text)
        raise _not_whole(text)
    readings = [_decimal(head, tail, text)]
    if thousands:
        readings.insert(0, _decimal(head + tail, "", text))
    raise _ambiguous(text, readings, negative)


def _fraction(head: str, tail: str, whole: bool, text: str, negative: bool) -> Decimal:
    value = _decimal(head, tail, text)
    if whole and value != value.to_integral_value():
        if len(tail) == 3 and len(head) <= 3 and not head.startswith("0"):
            raise _ambiguous(text, [_decimal(head + tail, "", text)], negative)
        raise _not_whole(text)
    return value


def _decimal(head: str, tail: str, text: str) -> Decimal:
    if len(head.lstrip("0")) > _WHOLE_DIGITS or len(tail) > _DECIMAL_DIGITS:
        sentence = _("“{text}” is too long for a number: check the figure and its unit.")
        raise Invalid("number.too_large", format_lazy(sentence, text=text))
    return Decimal(f"{head}.{tail}" if tail else head)


def _ambiguous(text: str, readings: list[Decimal], negative: bool) -> Ambiguous:
    candidates = tuple(-value if negative else value for value in readings)
    written = [format_number(value, grouping=False) for value in candidates]
    if len(written) == 1:
        sentence = format_lazy(
            _("Is {first} meant by “{text}”? Write it so."), text=text, first=written[0]
        )
    else:
        sentence = format_lazy(
            _("“{text}” can be {first} or {second}: write the one that is meant."),
            text=text,
            first=written[0],
            second=written[1],
        )
    return Ambiguous(sentence, candidates)


def _not_a_number(text: str) -> Invalid:
    sentence = _("“{text}” is not a number: write it like 1.234,5 or 97,74.")
    return Invalid("number.not_a_number", format_lazy(sentence, text=text))


def _not_whole(text: str) -> Invalid:
    sentence = _("“{text}” is not a whole number: this figure takes no decimals.")
    return Invalid("number.not_whole", format_lazy(sentence, text=text))


def format_number(value: Decimal | int, places: int | None = None, grouping: bool = True) -> str:
    """Return `value` as "1.234,5"; rounded half up to `places`, else without trailing zeros.

    For an input field use `grouping=False`: "1.234" would be asked about when it comes back.
    """
    number = Decimal(value)
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    digits = f"{abs(number):,f}" if grouping else f"{abs(number):f}"
    if places is None and "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    sign = "-" if number < 0 else ""
    return sign + digits.translate(str.maketrans(",.", ".,"))


def format_percent(value: Decimal | int, places: int | None = None) -> str:
    """Return a percentage as offices write it: `Decimal("97.74")` is "97,74%"."""
    return f"{format_number(value, places)}%"


def pad_count(count: int) -> str:
    """Return a count as running text writes it: 6 is "06", 12 is "12", 4342 is "4.342"."""
    return f"0{count}" if 0 < count < 10 else format_number(count)


def percent(part: Decimal | int, total: Decimal | int, places: int = 2) -> Decimal | None:
    """Return `part` of `total` in percent, rounded half up; None where the total is zero."""
    if not total:
        return None
    share = Decimal(part) * 100 / Decimal(total)
    return share.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def json_number(value: Decimal | int) -> str:
    """Return `value` as JSON carries it: a string with a decimal point, no exponent."""
    return format_number(value, grouping=False).replace(",", ".")
