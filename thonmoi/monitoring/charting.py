"""A small chart of the last values of an indicator: coordinates for the page, no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from thonmoi.kernel.numbers import format_number

WIDTH, HEIGHT, EDGE = 480, 120, 24
FEWEST = 2
"""Of fewer values no chart is drawn."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value in the picture; `is_sure` where a division confirmed it."""

    x: int
    y: int
    is_sure: bool
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Places in a picture of `WIDTH` × `HEIGHT`; `goal` is the height of what is required."""

    line: str
    dots: tuple[Dot, ...]
    goal: int | None


def chart(values: Sequence[tuple[Decimal, bool]], required: Decimal | None = None) -> Chart | None:
    """The chart of values, oldest first, each with whether it is confirmed; None of too few."""
    if len(values) < FEWEST:
        return None
    numbers = [value for value, _is_sure in values]
    scale = [*numbers, required] if required is not None else numbers
    low, high = min(scale), max(scale)
    span = high - low or Decimal(1)

    def height(value: Decimal) -> int:
        share = (value - low) / span if high != low else Decimal("0.5")
        return round(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE))

    step = Decimal(WIDTH - 2 * EDGE) / (len(values) - 1)
    dots = tuple(
        Dot(round(EDGE + step * place), height(value), is_sure, format_number(value))
        for place, (value, is_sure) in enumerate(values)
    )
    line = "M" + "L".join(f"{dot.x} {dot.y}" for dot in dots)
    return Chart(line, dots, height(required) if required is not None else None)
