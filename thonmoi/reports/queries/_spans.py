"""The days between which the figures of a report are counted."""

from dataclasses import dataclass
from datetime import date, timedelta

from thonmoi.kernel.periods import Kind, Period
from thonmoi.reports.rules import STAGE


@dataclass(frozen=True, slots=True)
class Spans:
    """Days, all included: `start` of the period to `on`; the year and the stage of `on`."""

    start: date
    on: date
    is_stage: bool

    @classmethod
    def of(cls, period: Period, today: date) -> "Spans":
        """The spans of a period, as far as it has gone by today."""
        on = min(today, period.end - timedelta(days=1))
        return cls(period.start, on, period.kind is Kind.STAGE)

    @property
    def before(self) -> date:
        """The day to compare with: that before the period began.

        Of a stage the end of its first year: by its criteria sets nobody was judged before.
        """
        if self.is_stage:
            return date(self.start.year, 12, 31)
        return self.start - timedelta(days=1)

    @property
    def year_start(self) -> date:
        return date(self.on.year, 1, 1)

    @property
    def stage(self) -> tuple[int, int]:
        """First and last year of the stage of the programme in which `on` lies."""
        first = self.on.year - (self.on.year - 1) % STAGE
        return first, first + STAGE - 1

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose plans of capital count: all of a stage so far, else that of `on`."""
        first = self.start.year if self.is_stage else self.on.year
        return tuple(range(first, self.on.year + 1))

    @property
    def same(self) -> tuple[date, date] | None:
        """The same days of the year before; None for a stage, which has no such."""
        return None if self.is_stage else (_year_before(self.start), _year_before(self.on))


def _year_before(day: date) -> date:
    """The same day a year earlier; of 29 February the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
