"""The small part of a commune's page: what its registers hold, what was done last."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.registers import rules
from thonmoi.registers.queries._activity import ActivityView
from thonmoi.registers.queries._seen import ActivityFilter
from thonmoi.registers.queries.activities import all_activities
from thonmoi.registers.queries.totals import counts
from thonmoi.registers.rules import Register

LAST = 5


@dataclass(frozen=True, slots=True)
class Held:
    """A register at a place: how many stand in it, how many of them are active."""

    register: Register
    label: str | Promise
    count: int
    active: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Registers with what they hold, the last activities of the year and how many there were."""

    held: tuple[Held, ...]
    activities: tuple[ActivityView, ...]
    logged: int


def summary(actor: Actor, within: str) -> Summary:
    """What the registers hold of an area of the actor; withdrawn activities are left out."""
    found = counts(actor, within)
    held = tuple(Held(one, rules.HEADS[one], *found[one]) for one in Register)
    year = clock.today().year
    rows = all_activities(actor, ActivityFilter(within=within, year=year, is_standing=True))
    return Summary(held, tuple(rows[:LAST]), len(rows))
