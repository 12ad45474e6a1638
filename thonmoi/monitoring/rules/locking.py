"""May figures of a period still be entered or decided? One answer, from every source of a lock.

A period is open, closing (no new figures; what was returned is mended, divisions decide), closed.
An extension opens it for one unit until a day, that day included. Every lock says why, who can
open it; every gate that an extension holds open says until when.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.monitoring.rules.states import PeriodState

Words = str | Promise


class Step(StrEnum):
    """What somebody wants to do with a figure of a period."""

    ENTER = "enter"
    MEND = "mend"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class Extended:
    """An extension of a unit: until a day; ended before where somebody ended it."""

    until: date
    ended_on: date | None = None

    def holds(self, on: date) -> bool:
        """Whether it holds on a day: its last day included, the day it was ended not."""
        return on <= self.until and (self.ended_on is None or on < self.ended_on)


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the way is open; `until` where an extension holds it open, the last day of it."""

    is_open: bool
    why: Words = ""
    opener: Words = ""
    until: date | None = None


OPENER: Words = _("the co-ordination office, for your commune, until a day")

_WHY = {
    PeriodState.CLOSING: _("The period is closing: no new figures are taken."),
    PeriodState.CLOSED: _("The period is closed."),
}
_ALLOWED = {
    PeriodState.OPEN: frozenset(Step),
    PeriodState.CLOSING: frozenset({Step.MEND, Step.DECIDE}),
    PeriodState.CLOSED: frozenset[Step](),
}
PERIOD_TRANSITIONS = {
    PeriodState.OPEN: frozenset({PeriodState.CLOSING}),
    PeriodState.CLOSING: frozenset({PeriodState.CLOSED, PeriodState.OPEN}),
    PeriodState.CLOSED: frozenset({PeriodState.OPEN}),
}


def gate(state: PeriodState, step: Step, extensions: Iterable[Extended], on: date) -> Gate:
    """The gate of a unit on a day; of several extensions the one that holds longest counts."""
    if step in _ALLOWED[state]:
        return Gate(True)
    holding = [one.until for one in extensions if one.holds(on)]
    if holding:
        return Gate(True, _WHY[state], OPENER, max(holding))
    return Gate(False, _WHY[state], OPENER)


def days_late(due: date | None, arrived: date | None, today: date) -> int:
    """By how many days something came late, or is late today; 0 in time or without a due day."""
    if due is None:
        return 0
    return max(((arrived or today) - due).days, 0)
