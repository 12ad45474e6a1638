"""When a paper was issued that rests on a confirmed figure: rooms above register what they know.

    from thonmoi.monitoring import above
    above.register(source)            # in AppConfig.ready; the source is a query of its room

A source takes the Actor, the path of a unit and the hour at which its figure was confirmed, and
gives the day on which such a paper was issued since, or None. No level undoes what a higher one
has done (issue 5): whoever wants to take a confirmation back asks here.
"""

from collections.abc import Callable
from datetime import date, datetime

from thonmoi.kernel.access import Actor

Source = Callable[[Actor, str, datetime], date | None]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; once is enough."""
    if source not in _sources:
        _sources.append(source)


def issued_on(actor: Actor, unit_path: str, since: datetime) -> date | None:
    """The first day on which a paper that rests on a unit's figures was issued since an hour."""
    days = (one(actor, unit_path, since) for one in _sources)
    return min((day for day in days if day is not None), default=None)
