"""Criteria that fell back in communes that hold a level: an alert, never a withdrawal (S-07).

A recognised commune is judged by the set of its title whatever it aims at beyond.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
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
    wanted = {row.unit.pk: (row.title.level, row.unit.path) for row in titled if row.title}
    sets = criteria.sets_for(actor, wanted.values(), day) if wanted else {}
    standings = judged(actor, {pk: sets.get(key) for pk, key in wanted.items()}, known)
    found = (
        _fallen(row, row.title, sets[wanted[row.unit.pk]], one)
        for row in titled
        for one in standings[row.unit.pk].values()
        if row.title and one.standing is Standing.NOT_MET
    )
    return tuple(sorted(found, key=lambda f: (f.since or day, f.unit.sort_key, f.criterion_id)))


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
