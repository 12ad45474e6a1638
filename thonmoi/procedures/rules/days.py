"""Days of a rule: calendar days, working days, days without Saturday and Sunday. Pure.

Counting begins on the day after the event; where the last day is a day off, it moves to the next
working day (Civil Code 2015, articles 147 and 148; recalled, not checked against the text).
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

MOST_DAYS = 3660
ONE = timedelta(days=1)
_SATURDAY = 5


class DayKind(StrEnum):
    """How a rule counts days; `weekday` leaves out Saturday and Sunday and no holiday."""

    CALENDAR = "calendar"
    WORKING = "working"
    WEEKDAY = "weekday"


DAY_LABELS: dict[DayKind, str | Promise] = {
    DayKind.CALENDAR: _("calendar days"),
    DayKind.WORKING: _("working days"),
    DayKind.WEEKDAY: _("days without Saturday and Sunday"),
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off and days of weekends that are worked, with the years whose table is recorded."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    years: frozenset[int] = field(default=frozenset())

    def is_working(self, day: date) -> bool:
        """Whether people work on a day: Monday to Friday but for holidays, and what is swapped."""
        if day in self.worked:
            return True
        return day.weekday() < _SATURDAY and day not in self.off

    def is_known(self, first: date, last: date) -> bool:
        """Whether the holidays of every year between two days are recorded."""
        return all(year in self.years for year in range(first.year, last.year + 1))


def deadline(start: date, days: int, kind: DayKind, holidays: Calendar) -> date:
    """The last day of a term of `days` that begins with the event of `start`.

    Raises Invalid for a number of days that cannot be. With 0 days it is the day itself, or the
    next working day where that is a day off.
    """
    if not 0 <= days <= MOST_DAYS:
        raise Invalid("deadline.days", _("Check the number of days."), field="value")
    if kind is DayKind.CALENDAR or days == 0:
        return _next_working(start + days * ONE, holidays)
    day, left = start, days
    while left:
        day += ONE
        left -= day.weekday() < _SATURDAY if kind is DayKind.WEEKDAY else holidays.is_working(day)
    return day if kind is DayKind.WORKING else _next_working(day, holidays)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a step ends. `on` is None where the number of days is not known.

    `is_certain` is False where it rests on a number that nobody confirmed, or on a year whose
    holidays are not recorded: it is shown as such, and nothing is late by it.
    """

    on: date | None = None
    is_certain: bool = False


def due(
    start: date | None,
    days: int | None,
    kind: DayKind | None,
    holidays: Calendar,
    *,
    is_confirmed: bool,
) -> Deadline:
    """The deadline of a step that began on `start`; without a day or a number there is none."""
    if start is None or days is None:
        return Deadline()
    last = deadline(start, days, kind or DayKind.CALENDAR, holidays)
    return Deadline(last, is_confirmed and holidays.is_known(start, last))


def _next_working(day: date, holidays: Calendar) -> date:
    while not holidays.is_working(day):
        day += ONE
    return day
