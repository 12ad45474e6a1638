"""The addresses of the registers, for the walk of the house."""

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.registers import queries
from thonmoi.registers.tests import world

LOI = "vn/70/694/25342/"
FORM = {
    "name": "HTX thử",
    "kind": "cooperative",
    "since": "5/3/2025",
    "state": "active",
}
HELD = {"kind": "training", "on": "20/5/2025", "what": "Tập huấn thử", "sessions": "1"}


def cooperatives():
    return ("cooperatives",)


def entry():
    return (world.enter().pk,)


def activity():
    return (world.log().pk,)


def where():
    return {**FORM, "commune": LOI}


OPEN = {"stranger": 200}
"""A register is no thing of a place: everybody has one."""
BOTH = {"right": world.OFFICER, "wrong": world.FRONT}
VISITS = [
    Visit("registers"),
    Visit("entries", cooperatives, codes=OPEN),
    Visit("entries-file", cooperatives, codes=OPEN),
    Visit("register-entry", entry),
    Visit("entry-register", cooperatives, codes=OPEN, **BOTH),
    Post("entry-register", cooperatives, where, codes={"stranger": 422}, **BOTH),
    Visit("entry-block", cooperatives, codes=OPEN, **BOTH),
    Post(
        "entry-block",
        cooperatives,
        {"rows": "Tân Lợi\t\tHTX dán\thợp tác xã"},
        codes={"stranger": 422},
        **BOTH,
    ),
    Visit("entry-correct", entry, **BOTH),
    Post("entry-correct", entry, {**FORM, "version": 1}, **BOTH),
    Visit("entry-end", entry, **BOTH),
    Post(
        "entry-end",
        entry,
        {"version": 1, "state": "ceased", "on": "1/6/2025", "reason": "Ngừng thử"},
        **BOTH,
    ),
    Visit("activities"),
    Visit("activities-file"),
    Visit("activity", activity),
    Visit("activity-log", right=world.OFFICER, wrong=world.LEADER),
    Post(
        "activity-log",
        data={**HELD, "unit": LOI},
        right=world.OFFICER,
        wrong=world.LEADER,
        codes={"stranger": 422},
    ),
    Visit("activity-correct", activity, right=world.OFFICER, wrong=world.LEADER),
    Post(
        "activity-correct",
        activity,
        {**HELD, "unit": LOI, "version": 1},
        right=world.OFFICER,
        wrong=world.LEADER,
    ),
    Visit("activity-withdraw", activity, right=world.OFFICER, wrong=world.LEADER),
    Post(
        "activity-withdraw",
        activity,
        {"version": 1, "reason": "Ghi nhầm"},
        right=world.OFFICER,
        wrong=world.LEADER,
    ),
]


def _entries(actor):
    return [one.pk for one in queries.entries(actor).rows]


def _activities(actor):
    return [one.pk for one in queries.activities(actor).rows]


def two_communes():
    """A thing and an activity in two communes."""
    world.enter()
    world.enter(world.HIEP)
    world.log()
    world.log(world.HIEP, by=universe.actor(world.OTHER))


PAIRS = {
    "registers.queries.entries.entries": Pair(_entries, queries.entry, two_communes),
    "registers.queries.activities.activities": Pair(_activities, queries.activity, two_communes),
}
