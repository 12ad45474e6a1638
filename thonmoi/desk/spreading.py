"""How far the communes of an area lie apart, set by set, now and at ends of quarters (S-09)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.desk.queries.matrix import Matrix
from thonmoi.kernel import clock
from thonmoi.monitoring.queries.outlooks import Outlooks
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.monitoring.rules import Spread, spread

BEHIND = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """The spread on a day; None where too few communes were known."""

    on: date
    spread: Spread | None


@dataclass(frozen=True, slots=True)
class SetSpread:
    """Communes judged by one set: how many are known of how many, how they lie, who is last."""

    set: SetView
    known: int
    communes: int
    moments: tuple[Moment, ...]
    behind: tuple[UnitStatus, ...]

    @property
    def now(self) -> Spread | None:
        return self.moments[0].spread

    @property
    def before(self) -> Moment | None:
        """The earliest day to compare with."""
        return next((one for one in reversed(self.moments[1:]) if one.spread), None)


def spreads(matrices: Iterable[Matrix], past: Outlooks) -> tuple[SetSpread, ...]:
    """One for each set by which communes of an area are judged, the most communes first."""
    by_set: dict[int, list[UnitStatus]] = {}
    sets: dict[int, SetView] = {}
    for row in (row for one in matrices for row in one.rows):
        if row.set:
            sets[row.set.id] = row.set
            by_set.setdefault(row.set.id, []).append(row)
    made = [_spread(sets[pk], rows, past) for pk, rows in by_set.items()]
    return tuple(sorted(made, key=lambda one: -one.known))


def _spread(set_: SetView, rows: list[UnitStatus], past: Outlooks) -> SetSpread:
    known = [row for row in rows if row.met is not None]
    moments = [Moment(clock.today(), spread([row.met for row in known if row.met is not None]))]
    for place, day in enumerate(past.days):
        counts = (past.courses[row.unit.pk].met[place] for row in known)
        moments.append(Moment(day, spread([one for one in counts if one is not None])))
    last = sorted(known, key=lambda row: (row.met or 0, row.unit.sort_key))
    return SetSpread(set_, len(known), len(rows), tuple(moments), tuple(last[:BEHIND]))
