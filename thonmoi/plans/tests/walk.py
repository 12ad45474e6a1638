"""The addresses of plans, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.plans import queries
from thonmoi.plans.tests import walk_following, world

DENIED = {"wrong": world.OFFICER}


def plan():
    return (world.plan().pk,)


def draft():
    return (world.draft().pk,)


def clause():
    return (world.clause("V.p1").pk,)


def task():
    return (world.task("IV.1.-1").pk,)


def own_task():
    return (world.task("IV.2.1.a").pk,)


def target():
    return (world.target("IV.1.-3").pk,)


def work():
    return (world.work("IV.2.1.c.-3").pk,)


def doubt():
    return (world.doubt("target.year").pk,)


def aim():
    world.paper()
    return (world.designation("25361").pk,)


def registered(**values):
    """Form data that names a registered document."""

    def data():
        world.paper()
        return {"number": "8111/QĐ-UBND", **values}

    return data


COMMUNE = "vn/70/694/25330/"
VISITS = [
    *walk_following.VISITS,
    Visit("plans"),
    Visit("plan", plan),
    Visit("plan-docx", plan),
    Visit("plan-pdf", plan),
    Visit("plan-doubts", plan),
    Visit("plan-enforce", draft, **DENIED),
    Post("plan-enforce", draft, {"version": 1, "in_force_from": "1/3/2025"}, **DENIED),
    Visit("plan-number", plan, **DENIED),
    Post(
        "plan-number",
        plan,
        lambda: {
            "version": world.plan().version,
            "number": "8112/KH-UBND",
            "issued_on": "20/2/2025",
        },
        **DENIED,
    ),
    Visit("plan-end", plan, **DENIED),
    Post(
        "plan-end",
        plan,
        lambda: {"version": world.plan().version, "on": "1/6/2025", "note": "Thay kế hoạch"},
        **DENIED,
    ),
    Post("clause-mark", clause, {"is_narrative": "0"}, **DENIED),
    Visit("task-assign", task, **DENIED),
    Post("task-assign", task, {"version": 1, "accountable": "phong-tckh"}, **DENIED),
    Visit("task-report", own_task, right=world.OFFICER, wrong=world.ADMIN),
    Post(
        "task-report",
        own_task,
        {"version": 1, "state": "doing", "progress": "Đang lập"},
        right=world.OFFICER,
        wrong=world.ADMIN,
    ),
    Visit("doubt-settle", doubt, **DENIED),
    Post("doubt-settle", doubt, {"version": 1, "answer": "stands"}, **DENIED),
    Visit("target-correct", target, **DENIED),
    Post("target-correct", target, {"comparator": "at_most", "value": "0"}, **DENIED),
    Visit("work-correct", work, **DENIED),
    Post("work-correct", work, {"action": "xây mới", "object": "nhà văn hóa"}, **DENIED),
    Visit("aims"),
    Visit("designation-record", **DENIED),
    Post(
        "designation-record",
        data=registered(unit=COMMUNE, level="ntm", year="2025"),
        codes={"stranger": 422},
        **DENIED,
    ),
    Visit("designation-end", aim, wrong=world.OTHER),
    Post("designation-end", aim, {"on": "1/6/2025", "number": "8111/QĐ-UBND"}, wrong=world.OTHER),
    Visit("title-record", **DENIED),
    Post(
        "title-record",
        data=registered(unit=COMMUNE, level="ntm", recognised_on="1/3/2025"),
        codes={"stranger": 422},
        **DENIED,
    ),
]


PAIRS = {
    **walk_following.PAIRS,
    "plans.queries.plans.plans": Pair(
        lambda actor: [one.pk for one in queries.plans(actor)], queries.plan, world.draft
    ),
    "plans.queries.doubts.doubts": Pair(
        lambda actor: [one.pk for one in queries.doubts(actor)], queries.doubt
    ),
    "plans.queries.tasks.tasks": Pair(
        lambda actor: [one.pk for one in queries.tasks(actor)], queries.task_row
    ),
    "plans.queries.parts.targets": Pair(
        lambda actor: [one.pk for one in queries.targets(actor)], queries.target_row
    ),
    "plans.queries.parts.works": Pair(
        lambda actor: [one.pk for one in queries.works(actor)], queries.work_row
    ),
}
