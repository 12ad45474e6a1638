"""The addresses of the cascade, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.cascade import queries
from thonmoi.cascade.tests import world

DENIED = {"wrong": world.OFFICER}
OWN = {"right": world.OFFICER, "wrong": "quan-tri"}


def plan():
    return (world.plan().pk,)


def owed():
    return (world.owed().pk,)


def step():
    return (world.step().pk,)


def commune():
    return (world.LOI,)


def asked():
    return {
        "clause": world.clause("IV.5").pk,
        "kind": "commune",
        "group": "named",
        "bodies": [world.body("ubnd-25330").key],
    }


def chosen():
    return {f"q{world.criterion_row('5').pk}": "3", "ground": f"c{world.clause('III.2.-1').pk}"}


PAPER = {"version": 1, "kind": "KH", "number": "12/KH-UBND", "issued_on": "5/3/2025"}
VISITS = [
    Visit("subplans", plan),
    Visit("subplan-require", plan, data=asked, **DENIED),
    Post("subplan-require", plan, asked, **DENIED),
    Visit("subplan-record", owed, **OWN),
    Post("subplan-record", owed, PAPER | {"subject": "Lộ trình"}, **OWN),
    Visit("subplan-waive", owed, **DENIED),
    Post("subplan-waive", owed, {"version": 1, "reason": "Đã sáp nhập"}, **DENIED),
    Visit("roadmaps"),
    Visit("roadmap", commune),
    Visit("roadmap-register", commune, **OWN),
    Post("roadmap-register", commune, chosen, **OWN),
    Visit("roadmap-withdraw", step, **OWN),
    Post("roadmap-withdraw", step, {"version": 1, "reason": "Chưa đủ vốn"}, **OWN),
]


def several():
    world.require(codes=["ubnd-25330", "ubnd-25351"])
    world.owed()


PAIRS = {
    "cascade.queries.subplans.subplans": Pair(
        lambda actor: [one.pk for one in queries.subplans(actor)], queries.subplan_row, several
    ),
    "cascade.queries.roadmaps.steps": Pair(
        lambda actor: [one.pk for one in queries.steps(actor)],
        queries.step_row,
        lambda: (world.register(), world.register(code=world.HIEP, by=world.OFFICE)),
    ),
}
