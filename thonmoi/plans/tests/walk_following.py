"""The addresses by which tasks, goals and targets are followed, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Goal
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_attachment_add import add
from thonmoi.plans.tests.test_task_confirm import reported

DENIED = {"wrong": world.OFFICER}
OWN = {"right": world.OFFICER, "wrong": world.ADMIN}


def plan():
    return (world.plan().pk,)


def task():
    return (world.task("IV.1.-1").pk,)


def own_task():
    return (world.task("IV.2.1.a").pk,)


def waits():
    """A commune's line that waits to be confirmed."""
    return (reported().pk,)


def head():
    line = reported()
    return (line.parent_id,)


def line():
    return {"line": [str(world.line("IV.1.-9", "25342").pk)]}


def attachment():
    return (add(world.task("IV.2.1.a")).pk,)


def clause():
    return (world.clause("IV.1.-1").pk,)


def goal():
    return (Goal.objects.filter(clause__plan=world.plan()).order_by("order").first().pk,)


def given():
    """A target that a document gives, recorded by the office."""
    made = actions.assign_target(
        world.plan(),
        by=world.office(),
        document=world.paper(),
        given=actions.Given("Tỷ lệ hộ nghèo"),
    )
    return (made.pk,)


def later():
    """An open task of a small plan of Tân Lợi; that of next year could take it over."""
    world.next_year()
    return (world.task("IV.2.1.a").pk,)


def heir():
    return {"version": 1, "to": str(world.next_task().pk)}


def dropped():
    world.paper()
    return {"version": 1, "number": "8111/QĐ-UBND", "reason": "Thôi giao"}


VISITS = [
    Visit("tasks"),
    Visit("task", task),
    Post("task-confirm", waits, {"version": 2}, **DENIED),
    Post("tasks-confirm", head, line, **DENIED),
    Visit("task-return", waits, **DENIED),
    Post("task-return", waits, {"version": 2, "reason": "Thiếu"}, **DENIED),
    Visit("task-drop", task, **DENIED),
    Post("task-drop", task, dropped, **DENIED),
    Visit("task-carry", later, **DENIED),
    Post("task-carry", later, heir, **DENIED),
    Post("attachment-add", own_task, {"reference": "Báo cáo 15/BC-UBND"}, **OWN),
    Post("attachment-withdraw", attachment, **OWN),
    Visit("plan-faults", plan),
    Post(
        "clauses-assign",
        plan,
        lambda: {"clause": [str(world.clause("IV.1.-1").pk)], "accountable": "phong-tckh"},
        **DENIED,
    ),
    Visit("clause-assign", clause, **DENIED),
    Post("clause-assign", clause, {"accountable": "phong-tckh"}, **DENIED),
    Visit("plan-goals", plan),
    Visit("goal-link", goal, **DENIED),
    Post("goal-link", goal, lambda: {"serves": [f"task-{world.task('IV.1.-1').pk}"]}, **DENIED),
    Visit("plan-given", plan),
    Visit("target-assign", plan, **DENIED),
    Post(
        "target-assign",
        plan,
        lambda: (world.paper(), {"number": "8111/QĐ-UBND", "what": "x", "comparator": "about"})[1],
        **DENIED,
    ),
    Post("target-release", given, **DENIED),
]

PAIRS = {
    "plans.queries.goals.goals": Pair(
        lambda actor: [g.pk for p in queries.plans(actor) for g in queries.goals(actor, p.pk)],
        queries.goal_row,
    ),
}
