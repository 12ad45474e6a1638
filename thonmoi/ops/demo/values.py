"""Pure: simulated values as an officer types them; the same place gets the same value always."""

from decimal import Decimal
from random import Random

from thonmoi.criteria.rules import NUMERIC, Direction, Indicator, Kind
from thonmoi.kernel.numbers import format_number, parse_number

Span = tuple[Decimal, Decimal]

SPANS: dict[Kind, Span] = {
    Kind.PERCENT: (Decimal(84), Decimal(99)),
    Kind.MONEY: (Decimal(61), Decimal(74)),
    Kind.NUMBER: (Decimal(2), Decimal(6)),
}
"""Between what a value lies where nothing is required that could be held against it."""
LITRES = (Decimal(62), Decimal(88))
SMALL = Decimal("0.4"), Decimal("2.9")
"""The same for water a day, and for what should be little, such as poverty."""


def typed(indicator: Indicator, *, place: str, is_short: bool = False, before: str = "") -> str:
    """What an officer of `place` types; `is_short`: it misses what is required, where known.

    `before` is the last value as shown, "97,74": a figure does not fall below it.
    """
    random = Random(f"thon-moi/{place}/{indicator.code}")  # noqa: S311  figures for show
    if indicator.kind is Kind.BOOLEAN:
        return "Chưa đạt" if is_short else "Đạt"
    if indicator.kind is Kind.ORDINAL:
        return indicator.scale[0] if is_short else indicator.scale[-1]
    if indicator.kind not in NUMERIC:
        return "Đạt"
    low, high = _span(indicator, is_short)
    if before and not is_short and indicator.direction is Direction.AT_LEAST:
        low = max(low, parse_number(before))
        high = max(low, high)
    figure = low + (high - low) * random.randrange(101) / 100
    return format_number(figure, 1, grouping=False)


def _span(indicator: Indicator, is_short: bool) -> Span:
    known = [t.value for t in indicator.thresholds if isinstance(t.value, Decimal)]
    if indicator.direction in (Direction.AT_MOST, Direction.BELOW):
        most = min(known, default=SMALL[1])
        return (most * 2, most * 3) if is_short else (min(SMALL[0], most / 2), most * 9 / 10)
    if not known:
        return LITRES if indicator.unit.startswith("lít") else SPANS[indicator.kind]
    least = max(known)
    if is_short:
        return least * 7 / 10, least * 9 / 10
    above = least * 11 / 10
    return least, min(above, Decimal(100)) if indicator.kind is Kind.PERCENT else above
