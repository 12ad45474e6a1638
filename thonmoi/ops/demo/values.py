"""Pure: simulated values as an officer types them; the same place gets the same value always."""

from decimal import Decimal
from random import Random

from thonmoi.criteria.rules import Direction, Indicator, Kind
from thonmoi.kernel.numbers import format_number

LOW, HIGH = (
    {Kind.PERCENT: 84, Kind.MONEY: 61, Kind.NUMBER: 2},
    {
        Kind.PERCENT: 99,
        Kind.MONEY: 74,
        Kind.NUMBER: 6,
    },
)
"""Between what a value lies where nothing is required that could be held against it."""
SMALL = (Decimal("0.4"), Decimal("2.9"))
"""The same for what should be little, such as poverty."""


def typed(indicator: Indicator, *, place: str, is_short: bool = False) -> str:
    """What an officer of `place` types; `is_short`: it misses what is required, where known."""
    random = Random(f"thon-moi/{place}/{indicator.code}")  # noqa: S311  figures for show
    if indicator.kind is Kind.BOOLEAN:
        return "Chưa đạt" if is_short else "Đạt"
    if indicator.kind is Kind.ORDINAL:
        return indicator.scale[0] if is_short else indicator.scale[-1]
    if indicator.kind is Kind.TEXT:
        return "Đạt"
    return format_number(_figure(indicator, random, is_short), 1, grouping=False)


def _figure(indicator: Indicator, random: Random, is_short: bool) -> Decimal:
    low, high = _span(indicator, is_short)
    return low + (high - low) * Decimal(random.randrange(101)) / 100


def _span(indicator: Indicator, is_short: bool) -> tuple[Decimal, Decimal]:
    known = [t.value for t in indicator.thresholds if isinstance(t.value, Decimal)]
    if indicator.direction in (Direction.AT_MOST, Direction.BELOW):
        most = min(known, default=SMALL[1])
        return (most * 2, most * 3) if is_short else (min(SMALL[0], most / 2), most * 9 / 10)
    top = Decimal(100) if indicator.kind is Kind.PERCENT else None
    if known:
        least = max(known)
        if is_short:
            return least * 7 / 10, least * 9 / 10
        above = least * 11 / 10
        return least, min(above, top) if top is not None else above
    return Decimal(LOW[indicator.kind]), Decimal(HIGH[indicator.kind])
