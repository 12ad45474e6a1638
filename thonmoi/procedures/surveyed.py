"""What surveys of satisfaction found: the room that keeps them registers its source.

    surveyed.register(result)       # in AppConfig.ready; `result` is a query of that room

The rooms that decide by a result (recognition) ask `result_of` and nobody else. Where no source
is registered, or it knows of no finished survey, there is no result: nothing is guessed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A finished survey: percent satisfied of `valid` sheets, percent needed (None: not known).

    `rate` is exact, rounded only where it is shown: 89,995% does not reach 90%.
    """

    rate: Decimal
    valid: int
    threshold: Decimal | None
    at: date

    @property
    def is_met(self) -> bool | None:
        """Whether the rate reaches what is needed; None where that is not known."""
        return None if self.threshold is None else self.rate >= self.threshold


Source = Callable[[Actor, str, str, int], Surveyed | None]
"""Takes the Actor, the path of a unit, the slug of a level and the year."""
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; once is enough."""
    if source not in _sources:
        _sources.append(source)


def result_of(actor: Actor, unit_path: str, level: str, year: int) -> Surveyed | None:
    """The latest result for a unit, level and year; None where no survey has one."""
    found = [one for source in _sources if (one := source(actor, unit_path, level, year))]
    return max(found, key=lambda one: one.at, default=None)
