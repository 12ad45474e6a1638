"""Where charges come from: a room above registers the source (decision 25).

A charge is a key ``set-slug/criterion`` that an agency leads or assists. Until
a source is registered nobody has a charge.
"""

from collections.abc import Callable, Iterable
from datetime import date

Source = Callable[[Iterable[int], date], dict[int, frozenset[str]]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source: agency ids and a day in, charge keys by agency out."""
    if source not in _sources:
        _sources.append(source)


def held(agency_ids: Iterable[int], on: date) -> dict[int, frozenset[str]]:
    """The charges of each agency on a day."""
    ids = tuple(agency_ids)
    found: dict[int, frozenset[str]] = dict.fromkeys(ids, frozenset())
    for source in _sources:
        for agency, keys in source(ids, on).items():
            found[agency] = found[agency] | keys
    return found
