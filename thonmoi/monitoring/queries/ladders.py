"""The gap of a commune to the level above the one it holds, at any time (S-13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LADDER, Level, Standing, next_level
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries.shown import StandingView, UnitStatus
from thonmoi.monitoring.queries.standings import Said, judged


@dataclass(frozen=True, slots=True)
class Gap:
    """What the set of the level above says of a commune; `set` is None where none is in force."""

    level: str
    set: SetView | None
    standings: tuple[StandingView, ...] = ()

    @property
    def met(self) -> int:
        return sum(one.standing in rules.MET for one in self.standings)

    @property
    def not_met(self) -> tuple[StandingView, ...]:
        return tuple(one for one in self.standings if one.standing is Standing.NOT_MET)

    @property
    def unknown(self) -> int:
        """Criteria of which nobody has concluded anything."""
        return sum(one.standing is Standing.NO_DATA for one in self.standings)

    @property
    def total(self) -> int:
        return len(self.standings)


def gaps(actor: Actor, rows: Sequence[UnitStatus], known: Said, day: date) -> dict[int, Gap]:
    """The gap of each commune that holds a level and may rise, by key; the highest has none."""
    wanted = {row.unit.pk: _above(row.title.level) for row in rows if row.title}
    asked = {row.unit.pk: (wanted.get(row.unit.pk, ""), row.unit.path) for row in rows}
    asked = {pk: pair for pk, pair in asked.items() if pair[0]}
    sets = criteria.sets_for(actor, asked.values(), day) if asked else {}
    by_unit = {pk: sets.get(pair) for pk, pair in asked.items()}
    standings = judged(actor, by_unit, known)
    return {
        pk: Gap(pair[0], by_unit[pk], tuple(standings[pk].values())) for pk, pair in asked.items()
    }


def _above(level: str) -> str:
    """The level above on the ladder; empty for the highest, and for a level not on it."""
    known = Level(level) if level in LADDER else None
    return str(next_level(known) or "") if known else ""
