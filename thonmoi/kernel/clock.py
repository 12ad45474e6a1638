"""The one clock.

`today()` is the working date: in the local trial it stands still at the date
of the setting ``WORKING_DATE`` (decision 1: 17/6/2025), in an installation it
is today in Vietnam. `now()` is always real time; the log uses nothing else.
"""

from datetime import date, datetime, timedelta, timezone

from django.conf import settings

VIETNAM = timezone(timedelta(hours=7), "UTC+7")


def now() -> datetime:
    """Real time, aware, UTC+7 (no daylight saving)."""
    return datetime.now(VIETNAM)


def today() -> date:
    """The working date."""
    fixed: date | None = settings.WORKING_DATE
    return fixed or now().date()


def worked(at: datetime, today: date) -> datetime:
    """A moment as the working date has it: where that stands still, its hour of that day."""
    here = at.astimezone(VIETNAM)
    if here.date() <= today:
        return here
    return here.replace(year=today.year, month=today.month, day=today.day)


def day(at: datetime) -> date:
    """The day of a moment in Vietnam; while the working date stands still, no later than it."""
    return worked(at, today()).date()


def moment() -> datetime:
    """Now as the working date has it: for days that a rule counts; the log uses `now()`."""
    return worked(now(), today())
