"""The addresses of procedures and holidays, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.procedures import queries
from thonmoi.procedures.tests import world

LED = {"right": world.OFFICE, "wrong": world.OFFICER}
DAY = {"day": "20/6/2025", "name": "Nghỉ", "is_off": "yes"}


def number():
    return (world.number().pk,)


def holiday():
    return (world.record().pk,)


def named():
    return (world.SLUG,)


def placed(form):
    return form | {"place": world.AREA.unit_path}


NATIONAL = {"stranger": 200}
VISITS = [
    Visit("procedures"),
    Visit("procedure", named, codes=NATIONAL),
    Visit("number-confirm", number, codes=NATIONAL, **LED),
    Post(
        "number-confirm",
        number,
        placed({"value": "9", "day_kind": "working", "paper": "1/HD-UBND", "on": "1/6/2025"}),
        codes={"stranger": 422},
        **LED,
    ),
    Visit("holidays"),
    Visit("holiday-record", **LED),
    Post("holiday-record", data=placed(DAY), codes={"stranger": 422}, **LED),
    Visit("holiday-withdraw", holiday, **LED),
    Post("holiday-withdraw", holiday, {"reason": "Ghi nhầm"}, **LED),
]


def _holidays(actor):
    return [one.pk for one in queries.holidays(actor, 2025)]


def _procedures(actor):
    return [one.slug for one in queries.procedures(actor)]


PAIRS = {
    "procedures.queries.holidays.holidays": Pair(_holidays, queries.holiday, world.record),
    "procedures.queries.procedures.procedures": Pair(_procedures, queries.procedure, world.confirm),
}
