"""Tasks, and the lines that communes have of them."""

from django.db.models import Q

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors, around, under
from thonmoi.plans import rules
from thonmoi.plans.models import Assistance, Task
from thonmoi.plans.queries._rows import TaskView, view, with_agencies
from thonmoi.plans.queries._visible import inside, one


def tasks(
    actor: Actor, *, plan_pk: int | None = None, within: str = "", agency_id: int | None = None
) -> list[TaskView]:
    """Tasks of plans that the actor sees; lines of communes only as far as he sees these."""
    rows = inside(actor, Task.objects.all(), plan_pk)
    rows = rows.filter(around("unit__path", actor.areas()))
    if within:
        rows = rows.filter(under("unit__path", (within,)))
    if agency_id is not None:
        concerned = Q(accountable_id=agency_id) | Q(assistance__agency_id=agency_id)
        rows = rows.filter(concerned).distinct()
    return [view(row) for row in with_agencies(rows).order_by("clause__order", "order", "pk")]


def assisting(actor: Actor, task_pk: int) -> list[str]:
    """Codes of the agencies that help with a task that the actor sees."""
    task = task_row(actor, task_pk)
    return list(Assistance.objects.filter(task=task).values_list("agency__code", flat=True))


def later_tasks(actor: Actor, task: Task) -> list[TaskView]:
    """Open tasks of later plans that could take a task over: of its own unit first."""
    plan = task.clause.plan
    rows = inside(actor, Task.objects.filter(parent=None), None).exclude(clause__plan=plan)
    rows = rows.filter(clause__plan__unit=plan.unit_id, clause__plan__year__gte=plan.year)
    rows = rows.filter(clause__plan__revision=None, unit__path__in=ancestors(task.unit_path))
    found = with_agencies(rows.exclude(state__in=rules.SETTLED)).order_by("clause__order", "pk")
    return sorted((view(one) for one in found), key=lambda one: one.unit_path != task.unit_path)


def task_row(actor: Actor, pk: int) -> Task:
    """A task as the subject of a deed; NotFound where the actor does not see it."""
    rows = inside(actor, Task.objects.all(), None).filter(around("unit__path", actor.areas()))
    return one(rows.select_related("unit", "clause__plan__unit", "accountable"), pk)


def line_rows(actor: Actor, pk: int) -> list[Task]:
    """The communes' lines of a task that the actor sees, for deeds."""
    rows = Task.objects.filter(around("unit__path", actor.areas()), parent_id=pk)
    seen = inside(actor, rows, None).select_related("unit", "clause__plan__unit", "accountable")
    return list(seen.order_by("unit__sort_key", "pk"))
