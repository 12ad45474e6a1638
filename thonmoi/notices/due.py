"""Where rows of "due" come from: rooms above register their sources (decision 25).

    from thonmoi.notices import due
    due.register(my_source)        # in AppConfig.ready; the source is a query of the room

A source takes the Actor and the working date and returns the rows of that actor
alone. It leaves `level` alone and asks `rules.may_be_late` for `can_be_late`.

The office that urges asks the same sources for all bodies of its area at once
(`queries.owing`): with an Actor that holds what their people hold, each in his own place. So a
row says in `agency_id` whose it is, unless it is its commune's, and a source asks no question
for each commune; a thing is looked for by `actor.agency_ids` or by the paths of his grants.
"""

from collections.abc import Callable, Iterable
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules import NOBODY, Cites, Due, Kind, Level, may_be_late

__all__ = [
    "NOBODY",
    "Cites",
    "Due",
    "Kind",
    "Level",
    "Source",
    "may_be_late",
    "register",
    "sources",
]

Source = Callable[[Actor, date], Iterable[Due]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source of rows; once is enough."""
    if source not in _sources:
        _sources.append(source)


def sources() -> tuple[Source, ...]:
    """The sources, in the order of their registration."""
    return tuple(_sources)
