"""What is coming for communes: forecast, what fell back, the way up, the course so far.

All of it from what was said of them, loaded once: one question, whatever is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries.courses import Course, Known, course, expected
from thonmoi.monitoring.queries.fallen import Fallen, fallen
from thonmoi.monitoring.queries.ladders import Gap, gaps
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import parts_of, said, statuses
from thonmoi.monitoring.rules import Forecast

QUARTERS = 4


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


def quarter_ends(day: date, count: int = QUARTERS) -> tuple[date, ...]:
    """The last days of the quarters that ended before a day, the latest first."""
    found: list[date] = []
    at = day
    while len(found) < count:
        at = date(at.year, 3 * ((at.month - 1) // 3) + 1, 1) - timedelta(days=1)
        found.append(at)
    return tuple(found)


def _outlooks(actor: Actor, rows: Sequence[UnitStatus], day: date) -> Outlooks:
    known = said([row.unit.pk for row in rows], day, is_current=False)
    parts = parts_of(actor, [row.set for row in rows], known.conclusions)
    days = quarter_ends(day)
    ways = {row.unit.pk: course(row, Known(known, parts), days) for row in rows if row.set}
    aiming = [row for row in rows if row.set and row.aim and not row.aim.is_asked]
    return Outlooks(
        days,
        ways,
        {row.unit.pk: expected(row, day, ways[row.unit.pk]) for row in aiming},
        gaps(actor, rows, known, day),
        fallen(actor, rows, known, day),
    )
