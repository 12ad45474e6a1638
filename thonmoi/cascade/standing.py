"""Where criteria stand today: whoever concludes registers a source; this room only shows it.

    from thonmoi.cascade import standing
    standing.register(source)        # in AppConfig.ready of a room above both

A source takes the Actor, units and a day, and gives what it knows by unit and key of criterion.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Now:
    """The standing of one criterion of one unit; `source` is the clause or division behind it."""

    standing: Standing
    source: str = ""
    is_unconfirmed: bool = False


Unit = Any
"""A row of units, as its room gives it."""
Key = tuple[int, str]
"""A unit's id and the key of a criterion, whatever the edition: "qd1361-nang-cao/5"."""
Source = Callable[[Actor, Iterable[Unit], date], Mapping[Key, Now]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; once is enough."""
    if source not in _sources:
        _sources.append(source)


def standings(actor: Actor, units: Iterable[Unit], on: date) -> dict[Key, Now]:
    """What the sources know of units on a day, in a number of questions that stays the same."""
    asked, found = list(units), {}
    for source in _sources:
        found.update(source(actor, asked, on))
    return found
