"""What is coming for communes: forecast, what fell back, the way up, the course so far.

All of it from what was said of them, loaded once: one question, whatever is asked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.audit.kept import kept
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.periods import quarter_ends
from thonmoi.monitoring import rules
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries.fallen import Fallen, fallen
from thonmoi.monitoring.queries.ladders import Gap, gaps
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import Said, parts_of, said, statuses
from thonmoi.monitoring.rules import Concluded, Forecast, forecast


@dataclass(frozen=True, slots=True)
class _Known:
    """What was said of units, and the parts of criteria that several leads conclude apart."""

    said: Said
    parts: dict[int, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Course:
    """Criteria met on each of the days asked for; None where nothing was known by that day.

    `first` is the first day of which anything is known, with what was met then; `before` is where
    each criterion stood on the first of the days, the end of the last quarter.
    """

    first: tuple[date, int] | None
    met: tuple[int | None, ...]
    before: dict[str, Standing]


@dataclass(frozen=True, slots=True)
class Outlooks:
    """By the key of a commune; `days` are the ends of the last quarters, the latest first.

    Of a target whose year is being asked about there is no forecast (decision 12).
    """

    days: tuple[date, ...]
    courses: dict[int, Course]
    forecasts: dict[int, Forecast]
    gaps: dict[int, Gap]
    fallen: tuple[Fallen, ...]


def outlooks(actor: Actor, rows: Sequence[UnitStatus]) -> Outlooks:
    """What is coming for the communes whose standing the caller has asked for."""
    day = clock.today()
    key = ("outlooks", day, tuple(row.unit.pk for row in rows), actor.areas())
    return kept(actor, key, lambda: _outlooks(actor, rows, day))


def area_outlooks(actor: Actor, within: str) -> Outlooks:
    """The same of all communes of an area."""
    return outlooks(actor, statuses(actor, within=within))


def _outlooks(actor: Actor, rows: Sequence[UnitStatus], day: date) -> Outlooks:
    known = said(actor, [row.unit.pk for row in rows], day, is_current=False)
    parts = parts_of(actor, [row.set for row in rows], known.conclusions)
    days = quarter_ends(day)
    ways = {row.unit.pk: _course(row, _Known(known, parts), days) for row in rows if row.set}
    aiming = [row for row in rows if row.set and row.aim and not row.aim.is_asked]
    return Outlooks(
        days,
        ways,
        {row.unit.pk: _expected(row, day, ways[row.unit.pk]) for row in aiming},
        gaps(actor, rows, known, day),
        fallen(actor, rows, known, day),
    )


def _course(one: UnitStatus, known: _Known, days: Sequence[date]) -> Course:
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
    before = {code: _standing(by, parts.get(code, ()), days[0]) for code, by in rows.items()}
    return Course(first, tuple(_met(rows, parts, day) for day in days), before)


def _expected(one: UnitStatus, on: date, way: Course) -> Forecast:
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
