"""How a work stands against its schedule. Pure."""

from dataclasses import dataclass
from datetime import date

from thonmoi.funding.rules.words import Phase, State

SHARE = 100


@dataclass(frozen=True, slots=True)
class Delay:
    """Days past the last day, and the share that should be done by now; None where unknown."""

    days: int = 0
    planned: int | None = None
    behind: int = 0

    @property
    def is_late(self) -> bool:
        return self.days > 0


def delay(
    *,
    state: State,
    phase: str,
    percent: int | None,
    starts: date | None,
    due: date | None,
    today: date,
) -> Delay:
    """The delay of a work on a day.

    Nothing that is finished (100 %, or handed over), paused or cancelled is late; where no
    last day is known nothing is late either. `behind` is in points of percent.
    """
    if state is not State.RUNNING or phase == Phase.CLOSE or percent == SHARE or due is None:
        return Delay()
    days = max(0, (today - due).days)
    planned = planned_percent(starts, due, today)
    behind = max(0, planned - (percent or 0)) if planned is not None else 0
    return Delay(days, planned, behind)


def planned_percent(starts: date | None, due: date | None, today: date) -> int | None:
    """The share that should be done on a day where it grows evenly; None without both days."""
    if starts is None or due is None:
        return None
    if today <= starts:
        return 0
    whole = (due - starts).days
    return SHARE if today >= due or not whole else SHARE * (today - starts).days // whole
