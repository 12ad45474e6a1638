"""Where rows of "due" come from: rooms above register their sources (decision 25).

    from thonmoi.notices import due
    due.register(my_source)        # in AppConfig.ready; the source is a query of the room

A source takes the Actor and the working date and returns the rows of that actor
alone. It leaves `level` alone and asks `rules.may_be_late` for `can_be_late`.
"""

from collections.abc import Callable, Iterable
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules import Due, Kind, Level, may_be_late

__all__ = ["Due", "Kind", "Level", "Source", "may_be_late", "register", "sources"]

Source = Callable[[Actor, date], Iterable[Due]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source of rows; once is enough."""
    if source not in _sources:
        _sources.append(source)


def sources() -> tuple[Source, ...]:
    """The sources, in the order of their registration."""
    return tuple(_sources)
