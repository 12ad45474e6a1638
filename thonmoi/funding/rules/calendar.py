"""Works along the months: where a bar begins and ends on an axis. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

WIDTH = 600
"""Units of the drawing; the months share it by their days."""
LEAST = 4
MOST_MONTHS = 18
"""So many months are named at most; of a longer span every second, third … one."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in units of the drawing: where it begins, how long it is, how much of it is done."""

    left: int
    length: int
    done: int


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day of a month to the first day of another."""

    first: date
    last: date

    def at(self, day: date) -> int:
        """Where a day stands; days outside stand at the edge."""
        whole = (self.last - self.first).days
        return min(WIDTH, max(0, WIDTH * (day - self.first).days // whole))

    def bar(self, starts: date | None, due: date | None, percent: int | None) -> Bar | None:
        """The bar of a work: a mark where only one day is known, None where none is."""
        first, last = starts or due, due or starts
        if first is None or last is None:
            return None
        left = self.at(first)
        length = max(LEAST, self.at(last) - left)
        return Bar(min(left, WIDTH - length), length, length * (percent or 0) // 100)

    def months(self) -> list[tuple[int, date]]:
        """The months that are named, each with its place."""
        found, day = [], self.first
        while day < self.last:
            found.append((self.at(day), day))
            day = following(day)
        step = -(-len(found) // MOST_MONTHS)
        return found[::step]


def following(day: date) -> date:
    """The first day of the month after."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def span(days: Iterable[date | None], today: date) -> Span:
    """The months from the first of the days (or today) to the last of them."""
    known = [today, *(day for day in days if day is not None)]
    return Span(min(known).replace(day=1), following(max(known)))
