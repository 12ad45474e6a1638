"""How communes came to where they stand: counts of criteria met on days that have passed.

Judged by the set of today, whatever was used then: the way to a level is measured by that level.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules import Standing
from thonmoi.monitoring import rules
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import Said
from thonmoi.monitoring.rules import Concluded, Forecast, forecast


@dataclass(frozen=True, slots=True)
class Known:
    """What was said of units, and the parts of criteria that several leads conclude apart."""

    said: Said
    parts: dict[int, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Course:
    """Criteria met on each of the days asked for; None where nothing was known by that day.

    `first` is the first day of which anything is known, with what was met then.
    """

    first: tuple[date, int] | None
    met: tuple[int | None, ...]


def course(one: UnitStatus, known: Known, days: Sequence[date]) -> Course:
    """The course of a unit; of one that aims at a level `first` is no older than the aim's year."""
    assert one.set is not None
    said = known.said.conclusions[one.unit.pk]
    parts = known.parts[one.set.id]
    rows = {c.code: said.get(one.set.charge_key(c.code), []) for c in one.set.criteria}
    days_known = [row.on for by in rows.values() for row in by]
    since = date(one.aim.year, 1, 1) if one.aim else date.min
    start = max(min(days_known), since) if days_known else None
    had = _met(rows, parts, start) if start else None
    first = (start, had) if start is not None and had is not None else None
    return Course(first, tuple(_met(rows, parts, day) for day in days))


def expected(one: UnitStatus, on: date, way: Course) -> Forecast:
    """What is to be expected of a commune that aims at a level (S-11)."""
    assert one.aim is not None
    return forecast(year=one.aim.year, total=one.total or 0, met=one.met, first=way.first, on=on)


def _met(
    rows: dict[str, list[Conclusion]], parts: dict[str, tuple[str, ...]], day: date
) -> int | None:
    found = [_standing(by, parts.get(code, ()), day) for code, by in rows.items()]
    if all(one is Standing.NO_DATA for one in found):
        return None
    return sum(one in rules.MET for one in found)


def _standing(rows: Iterable[Conclusion], parts: tuple[str, ...], day: date) -> Standing:
    known = (Concluded(Standing(r.standing), r.on, r.at, r.part, r.pk) for r in rows if r.on <= day)
    return rules.holding(known, parts)[0]
