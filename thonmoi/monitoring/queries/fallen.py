"""Criteria that fell back in communes that hold a level: an alert, never a withdrawal (S-07).

A recognised commune is judged by the set of its title whatever it aims at beyond.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries.holding_sets import Wanted, sets_held
from thonmoi.monitoring.queries.shown import Held, StandingView, UnitStatus
from thonmoi.monitoring.queries.standings import Said, judged
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Fallen:
    """A criterion of the set of a commune's title, not met by the latest conclusion."""

    unit: Unit
    title: Held
    criterion_id: int
    code: str
    name: str
    since: date | None
    office: str
    reason: str
    is_simulated: bool


def fallen(actor: Actor, rows: Sequence[UnitStatus], known: Said, day: date) -> tuple[Fallen, ...]:
    """What fell back among communes on a day, the longest ago first."""
    titled = [row for row in rows if row.title]
    sets = title_sets(actor, titled, day)
    standings = judged(actor, sets, known)
    found = (
        _fallen(row, row.title, set_, one)
        for row in titled
        if row.title and (set_ := sets[row.unit.pk]) is not None
        for one in standings[row.unit.pk].values()
        if one.standing is Standing.NOT_MET
    )
    return tuple(sorted(found, key=lambda f: (f.since or day, f.unit.sort_key, f.criterion_id)))


def title_sets(actor: Actor, rows: Sequence[UnitStatus], day: date) -> dict[int, SetView | None]:
    """The set of the title of each unit that holds one, by key."""
    wanted = {
        row.unit.pk: Wanted(row.title.level, row.unit.path, row.title.recognised_on)
        for row in rows
        if row.title
    }
    return sets_held(actor, wanted, day)


def _fallen(row: UnitStatus, title: Held, set_: SetView, one: StandingView) -> Fallen:
    return Fallen(
        row.unit,
        title,
        one.criterion_id,
        one.code,
        set_.by_code[one.code].name,
        one.on,
        one.office or one.source,
        one.reason,
        one.is_simulated,
    )
