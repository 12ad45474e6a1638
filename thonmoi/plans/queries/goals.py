"""Goals without a number, with what serves them and how far that has come (S-10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.text import fold
from thonmoi.plans.models import Designation, Goal, GoalLink, Target, Task
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries._visible import inside, visible
from thonmoi.plans.queries.measured import MeasuredTarget, measured_targets
from thonmoi.plans.queries.parts import TargetView, targets
from thonmoi.plans.queries.plans import PlanView, plan
from thonmoi.plans.queries.tasks import tasks
from thonmoi.plans.rules import Comparator, TaskState
from thonmoi.plans.rules.serving import proposals


@dataclass(frozen=True, slots=True)
class ServingCriterion:
    """A criterion that serves a goal; `measured` says how many communes meet it."""

    pk: int
    name: str
    measured: MeasuredTarget


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal and what serves it. Its progress is theirs: no figure is made of it."""

    pk: int
    clause: str
    text: str
    unit_path: str
    tasks: tuple[TaskView, ...]
    targets: tuple[MeasuredTarget, ...]
    criteria: tuple[ServingCriterion, ...]

    @property
    def is_linked(self) -> bool:
        return bool(self.tasks or self.targets or self.criteria)

    @property
    def done(self) -> int:
        """How many of the tasks are confirmed as done."""
        return sum(one.state is TaskState.DONE for one in self.tasks)

    @property
    def reached(self) -> int:
        """How many of the targets are reached."""
        return sum(one.state == "met" for one in self.targets)

    @property
    def late(self) -> int:
        return sum(one.is_late for one in self.tasks)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may serve a goal; `key` is ``task-3``, ``target-5``, ``criterion-7``."""

    key: str
    text: str
    is_linked: bool
    is_proposed: bool


def goals(actor: Actor, plan_pk: int) -> list[GoalView]:
    """The goals of a plan in the order of the text; NotFound where it is not his to see."""
    found = plan(actor, plan_pk)
    rows = list(
        Goal.objects.filter(clause__plan_id=plan_pk).select_related("clause").order_by("order")
    )
    links = list(GoalLink.objects.filter(goal__in=rows).select_related("criterion"))
    by_task = {one.pk: one for one in tasks(actor, plan_pk=plan_pk)} if links else {}
    aims = targets(actor, plan_pk=plan_pk) if links else []
    criteria = {one.criterion_id: one.criterion for one in links if one.criterion}
    asked = [*aims, *(_communes(found, one) for one in criteria.values())]
    known = {one.target.pk: one for one in measured_targets(actor, asked)} if links else {}
    return [_goal(row, found, links, by_task, known) for row in rows]


def _goal(
    row: Goal,
    found: PlanView,
    links: list[GoalLink],
    by_task: dict[int, TaskView],
    known: dict[int, MeasuredTarget],
) -> GoalView:
    own = [one for one in links if one.goal_id == row.pk]
    return GoalView(
        row.pk,
        row.clause.path,
        row.text,
        found.unit_path,
        tuple(by_task[pk] for one in own if (pk := one.task_id) in by_task),
        tuple(known[pk] for one in own if (pk := one.target_id) in known),
        tuple(
            ServingCriterion(one.criterion.pk, str(one.criterion), known[-one.criterion.pk])
            for one in own
            if one.criterion
        ),
    )


def _communes(found: PlanView, criterion: Criterion) -> TargetView:
    """That all communes meet a criterion, asked as a target is: counted, not written anywhere."""
    return TargetView(
        pk=-criterion.pk,
        plan_pk=found.pk,
        clause="",
        text="",
        what=_OF_COMMUNES,
        comparator=Comparator.AT_LEAST,
        value=Decimal(100),
        low=None,
        high=None,
        baseline=None,
        unit_text="%",
        absolute=None,
        absolute_unit="",
        due=None,
        measure_id=None,
        measure="",
        criterion_id=criterion.pk,
        scope=found.unit,
        scope_path=found.unit_path,
        said="",
        criterion_name=fold(criterion.name),
    )


_OF_COMMUNES = "xã đạt tiêu chí"


def goal_row(actor: Actor, pk: int) -> Goal:
    """A goal as the subject of a deed; NotFound where the actor does not see its plan."""
    rows = Goal.objects.filter(clause__plan__in=visible(actor), pk=pk)
    found = rows.select_related("clause__plan__unit").first()
    if found is None:
        raise NotFound("goal.unknown", _("There is no such goal in a plan of your area."))
    return found


def candidates(actor: Actor, goal: Goal) -> list[Candidate]:
    """What may serve a goal: linked first, then what shares its words, then the rest."""
    plan_pk = goal.clause.plan_id
    texts = {
        f"task-{one.pk}": f"{one.clause} · {one.unit} · {one.text}"
        for one in tasks(actor, plan_pk=plan_pk)
        if one.parent_pk is None
    }
    for target in targets(actor, plan_pk=plan_pk):
        texts[f"target-{target.pk}"] = f"{target.clause} · {target.what}: {target.said}"
    texts |= {f"criterion-{one.pk}": str(one) for one in _criteria(goal)}
    links = GoalLink.objects.filter(goal=goal)
    held = {key for one in links for key in _keys(one)}
    fitting = proposals(goal.text, texts)
    rank = {key: place for place, key in enumerate(fitting)}
    order = sorted(texts, key=lambda key: (key not in held, rank.get(key, len(rank))))
    return [Candidate(key, texts[key], key in held, key in rank) for key in order]


def _keys(one: GoalLink) -> list[str]:
    found = {"task": one.task_id, "target": one.target_id, "criterion": one.criterion_id}
    return [f"{kind}-{pk}" for kind, pk in found.items() if pk]


def _criteria(goal: Goal) -> list[Criterion]:
    """The criteria of the sets for the levels that the plan aims at, else of the basic one."""
    aims = Designation.objects.filter(clause__plan_id=goal.clause.plan_id)
    levels = set(aims.values_list("level", flat=True)) or {"ntm"}
    rows = Criterion.objects.filter(criteria_set__state="active", criteria_set__level__in=levels)
    return list(rows.order_by("criteria_set__level", "criteria_set__slug", "order"))


def chosen(
    actor: Actor, goal: Goal, keys: Iterable[str]
) -> tuple[list[Task], list[Target], list[Criterion]]:
    """Rows of the keys that a form sent, for the deed; NotFound for a strange one."""
    wanted = set(keys)
    ids: dict[str, set[int]] = {"task": set(), "target": set(), "criterion": set()}
    for key in wanted:
        kind, _dash, number = key.partition("-")
        if kind in ids and number.isascii() and number.isdigit() and len(number) < 19:
            ids[kind].add(int(number))
    plan_pk = goal.clause.plan_id
    found = (
        list(_of_plan(actor, Task.objects.filter(pk__in=ids["task"]), plan_pk)),
        list(_of_plan(actor, Target.objects.filter(pk__in=ids["target"]), plan_pk)),
        list(Criterion.objects.filter(pk__in=ids["criterion"])),
    )
    if sum(map(len, found)) != len(wanted):
        raise NotFound("goal.serving", _("There is no such line in a plan of your area."))
    return found


def _of_plan(actor: Actor, rows: QuerySet[Any], plan_pk: int) -> QuerySet[Any]:
    return inside(actor, rows, plan_pk).select_related("clause")
