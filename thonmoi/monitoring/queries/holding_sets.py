"""The set by which a level is judged: that of the day, else that of the level's own time.

A commune recognised by the set of 2021-2025 keeps being judged by it after a new set has
come, and so does a target of those years: two sets are in force at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Wanted:
    """A level at a unit's path; `own_day` is a day of its own time: of the title, the target."""

    level: str
    path: str
    own_day: date | None = None


def sets_held(actor: Actor, wanted: Mapping[int, Wanted], day: date) -> dict[int, SetView | None]:
    """The set for each: in force in the year of `day`, else in that of its own day; else None.

    One question, and one more for each other year that is needed.
    """
    pairs = {pk: (one.level, one.path) for pk, one in wanted.items()}
    sets = criteria.sets_for(actor, pairs.values(), day) if pairs else {}
    found: dict[int, SetView | None] = {pk: sets.get(pair) for pk, pair in pairs.items()}
    others: dict[date, list[int]] = {}
    for pk, one in wanted.items():
        if found[pk] is None and one.own_day and one.own_day.year != day.year:
            others.setdefault(date(one.own_day.year, 1, 1), []).append(pk)
    for own_day, keys in others.items():
        sets = criteria.sets_for(actor, [pairs[pk] for pk in keys], own_day)
        found |= {pk: sets.get(pairs[pk]) for pk in keys}
    return found
