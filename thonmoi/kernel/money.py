"""Amounts of đồng as people write them: 850.000.000, “500 triệu”, “1,2 tỷ”, “1 tỷ 250 triệu”.

The result is whole đồng. What can be read in two ways is asked about, never guessed (decision 9):
“1.200 triệu”, “1 tỷ 2”, “1,2 tỷ 300 triệu”.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number, parse_number
from thonmoi.kernel.text import nfc

_UNITS = {
    **dict.fromkeys(("nghìn", "ngàn", "nghin", "ngan", "k"), 10**3),
    **dict.fromkeys(("triệu", "trieu", "tr"), 10**6),
    **dict.fromkeys(("tỷ", "tỉ", "ty", "ti"), 10**9),
}
_DONG = re.compile(r"\s*(?:đồng|đ|dong|vnđ|vnd)\.?$")
_PART = re.compile(r"\s*([0-9][0-9., ]*?)\s*([^\W\d]+)(\s+rưỡi)?(?![^\W\d])")
_FIGURE = re.compile(r"[0-9]+(?:,[0-9]+)?")


def parse_money(text: str) -> int:
    """Return the đồng that `text` writes. Raises `Invalid` with what to write instead."""
    cleaned = re.sub(r"\s+", " ", nfc(text)).strip()
    plain = _DONG.sub("", cleaned.casefold())
    if not re.search(r"[^\W\d]", plain):
        return _whole(plain, cleaned)
    parts = list(_parts(plain, cleaned))
    for (above, unit), (amount, lower) in pairwise(parts):
        if above % unit or amount >= unit or lower >= unit:
            raise _two_ways(cleaned)
    return sum(amount for amount, _unit in parts)


def _whole(plain: str, text: str) -> int:
    """Digits without a unit: they are đồng, and đồng are whole."""
    try:
        return int(parse_number(plain, whole=True))
    except Invalid as refusal:
        if refusal.code == "number.not_whole":
            raise _not_money(text) from refusal
        raise


def _parts(plain: str, text: str) -> Iterator[tuple[int, int]]:
    """Each part with its unit, in đồng: “1 tỷ” and “250 triệu”."""
    at = 0
    while at < len(plain):
        found = _PART.match(plain, at)
        if found is None:
            raise _two_ways(text) if at and plain[at:].strip().isdigit() else _not_money(text)
        figure, unit = found[1].replace(" ", ""), _UNITS.get(found[2])
        if unit is None:
            raise _not_money(text)
        if not _FIGURE.fullmatch(figure) or (found[3] and "," in figure):
            raise _two_ways(text)
        amount = Decimal(figure.replace(",", ".")) * unit + (unit // 2 if found[3] else 0)
        if amount != amount.to_integral_value() or amount >= 10**18:
            raise _not_money(text)
        yield int(amount), unit
        at = found.end()


def _two_ways(text: str) -> Invalid:
    sentence = _("“{text}” can be read in two ways: write all digits, such as 1.200.000.000.")
    return Invalid("money.ambiguous", format_lazy(sentence, text=text))


def _not_money(text: str) -> Invalid:
    sentence = _("“{text}” is no amount of đồng: write it like 850.000.000, 500 triệu or 1,2 tỷ.")
    return Invalid("money.unreadable", format_lazy(sentence, text=text))


def money_words(amount: int) -> str:
    """An amount as it was understood: ``1.200.000.000 đồng``."""
    return f"{format_number(amount)} đồng"
