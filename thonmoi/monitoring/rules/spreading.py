"""How far communes lie apart: range, quartiles, the furthest behind (S-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

FEWEST = 3
"""Of fewer communes no spread is spoken of."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Five numbers in the unit of the values, quartiles by linear interpolation."""

    count: int
    low: Decimal
    first: Decimal
    median: Decimal
    third: Decimal
    high: Decimal

    @property
    def range(self) -> Decimal:
        return self.high - self.low

    @property
    def middle(self) -> Decimal:
        """The width of the middle half."""
        return self.third - self.first


def spread(values: Sequence[int]) -> Spread | None:
    """The spread of some counts; None of fewer than `FEWEST`."""
    if len(values) < FEWEST:
        return None
    ordered = sorted(values)

    def at(quarter: int) -> Decimal:
        place, rest = divmod((len(ordered) - 1) * quarter, 4)
        value = Decimal(ordered[place])
        if rest:
            value += Decimal(ordered[place + 1] - ordered[place]) * rest / 4
        return value.quantize(Decimal("0.1"), ROUND_HALF_UP)

    return Spread(len(ordered), at(0), at(1), at(2), at(3), at(4))
