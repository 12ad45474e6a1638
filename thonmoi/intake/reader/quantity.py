"""Numbers with their units as plans write them: 06 nhà, 97,74%, 01 - 03 sản phẩm, 12/12 xã."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.units import MEASURED, PERCENT, UNIT
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import Ambiguous, parse_number

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_SPELT = r"(?:\s*\([a-zà-ỹđ\s]{2,30}\))?"
_DASH = r"\s*(?:[-–]|đến|tới)\s*"
_START = r"(?<![\w/.,–-])"
_FROM_TO = vi.compile(
    rf"\btừ\s+(?P<low>{NUMBER})\s*(?P<low_unit>{UNIT})?(?:\s*\(?(?:vào\s+)?(?:cuối\s+)?năm\s+\d{{4}}\)?)?"
    rf"\s*,?\s*(?P<link>(?:giảm\s+)?xuống(?:\s+còn)?|(?:tăng\s+)?lên(?:\s+đến|\s+tới)?|giảm còn|"
    rf"còn|"
    rf"đến|tới)\s*(?:mức\s+)?(?P<word>dưới|trên|khoảng|tối thiểu)?\s*(?P<high>{NUMBER}){_SPELT}\s*"
    rf"(?P<unit>{UNIT})",
    re.IGNORECASE,
)
_RANGE = vi.compile(
    rf"{_START}(?P<low>{NUMBER})\s*(?P<low_unit>{UNIT})?{_DASH}(?P<high>{NUMBER}){_SPELT}\s*"
    rf"(?P<unit>{UNIT})",
    re.IGNORECASE,
)
_OF = vi.compile(rf"{_START}(?P<value>\d{{1,4}})\s*/\s*(?P<of>\d{{1,4}})\s+(?P<unit>{UNIT})", re.I)
_SINGLE = vi.compile(rf"{_START}(?P<value>{NUMBER}){_SPELT}\s*(?P<unit>{UNIT})", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:năm|tháng|ngày|quý|khoản|Điều|điều|điểm|số|thứ|mức độ|cấp độ|mức|loại|hạng|giai đoạn|khóa|"
    r"lớp|bậc|[Mm]ục|ấp|thôn|tổ|sóc|phường|khu phố|Phụ lục|Mẫu|Biểu|xã|vùng|khu vực|độ|nhóm)\s*$"
)


@dataclass(frozen=True)
class Quantity:
    """`form` is single, range or from_to; the span is that of the whole expression."""

    form: str
    value: Decimal
    low: Decimal | None
    unit: str
    start: int
    end: int
    link: str = ""
    out_of: int | None = None
    doubtful: bool = False

    @property
    def percent(self) -> bool:
        return bool(re.match(PERCENT, self.unit))


def read_value(text: str, unit: str) -> tuple[Decimal, bool]:
    """(value, whether it could be read in another way); "4.342" people are thousands."""
    whole = not re.match(PERCENT, unit) and not vi.match(rf"(?:{'|'.join(MEASURED)})\b", unit)
    try:
        return parse_number(text, whole=whole), False
    except Ambiguous as doubt:
        return doubt.candidates[0], len(doubt.candidates) > 1
    except Invalid:
        return parse_number(text, whole=False), False


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity of `text` in order, none overlapping another."""
    taken: list[tuple[int, int]] = []
    found: list[Quantity] = []
    for form, pattern in (
        ("from_to", _FROM_TO),
        ("range", _RANGE),
        ("single", _OF),
        ("single", _SINGLE),
    ):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            quantity = _quantity(form, match, text)
            if quantity:
                taken.append(match.span())
                found.append(quantity)
    yield from sorted(found, key=lambda q: q.start)


def _quantity(form: str, match: re.Match[str], text: str) -> Quantity | None:
    groups = match.groupdict()
    unit = " ".join(groups["unit"].split())
    before = text[: match.start()]
    if not re.match(PERCENT, unit) and _NAMED.search(before):
        return None
    try:
        value, doubt = read_value(groups.get("value") or groups["high"], unit)
        low, low_doubt = read_value(groups["low"], unit) if groups.get("low") else (None, False)
    except Invalid:
        return None
    link = (groups.get("link") or "").lower()
    rises = low is not None and low < value
    if (
        form == "from_to"
        and link in ("đến", "tới", "")
        and not (_moves(before, "tăng|nâng") or (_moves(before, "giảm") and not rises))
    ):
        form = "range"
    if (
        form == "range"
        and low is not None
        and (low >= value or (1990 <= value <= 2100 < low * 9999 and low >= 1990))
    ):
        return None
    of = int(groups["of"]) if groups.get("of") else None
    return Quantity(
        form,
        value,
        low,
        unit,
        match.start(),
        match.end(),
        (groups.get("word") or "").lower(),
        of,
        doubt or low_doubt,
    )


def _moves(before: str, verbs: str) -> bool:
    """Whether the words before tell a change ("giảm tỷ lệ hộ nghèo từ 2% đến 1%")."""
    return bool(re.search(rf"\b(?:{verbs})\b[^;.]{{0,80}}$", before, re.IGNORECASE))
