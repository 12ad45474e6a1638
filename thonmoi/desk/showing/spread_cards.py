"""A card of how communes spread, as drawn."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.desk.spreading import SetSpread


@dataclass(frozen=True, slots=True)
class Box:
    """Where five numbers stand on a line of 180."""

    low: int
    first: int
    median: int
    third: int
    high: int

    @property
    def width(self) -> int:
        return max(self.third - self.first, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One day: five numbers as text, how far apart the ends are, the drawing."""

    on: date
    figures: tuple[str, ...]
    range: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Card:
    spread: SetSpread
    lines: tuple[Line, ...]
    words: str | Promise
