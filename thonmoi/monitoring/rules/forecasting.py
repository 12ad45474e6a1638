"""Will a commune reach its level in its year? A stated rule, shown beside its answer (S-11).

The way from the first known standing (or the first day of the target's year, whichever is later)
to the last day of the year is taken as even: on a day so many criteria should be met. Level with
that: on course. Behind: at risk; behind in the last `CLOSING` days, or past the year: late.
It is a rule of the program, not of a decree: people see it and may know better.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CLOSING = 90
"""Days before the end of the year from which being behind means late, not at risk."""
YOUNG = 30
"""Days that the first known standing must be old before anything is said."""


class Outlook(StrEnum):
    REACHED = "reached"
    ON_COURSE = "on_course"
    AT_RISK = "at_risk"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Forecast:
    """`expected` is how many criteria should be met by now; None where that cannot be said."""

    outlook: Outlook
    expected: int | None = None
    since: date | None = None


def forecast(
    *,
    year: int,
    total: int,
    met: int | None,
    first: tuple[date, int] | None,
    on: date,
) -> Forecast:
    """The outlook on a day.

    `met` of `total` criteria are met; `first` is the day from which anything is known with what
    was met then. Unknown where nothing is known or it is known for less than `YOUNG` days; past
    the year, late unless reached.
    """
    if met is None:
        return Forecast(Outlook.UNKNOWN)
    if met >= total:
        return Forecast(Outlook.REACHED)
    end = date(year, 12, 31)
    if on > end:
        return Forecast(Outlook.LATE, total)
    if first is None or (on - first[0]).days < YOUNG:
        return Forecast(Outlook.UNKNOWN)
    start, had = first
    expected = had + (total - had) * (on - start).days // max((end - start).days, 1)
    if met >= expected:
        return Forecast(Outlook.ON_COURSE, expected, start)
    is_closing = (end - on).days <= CLOSING
    return Forecast(Outlook.LATE if is_closing else Outlook.AT_RISK, expected, start)
