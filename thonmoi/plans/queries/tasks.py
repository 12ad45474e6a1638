"""Tasks, and the lines that communes have of them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors, around, under
from thonmoi.plans import rules
from thonmoi.plans.models import Assistance, Task
from thonmoi.plans.queries._visible import inside, one
from thonmoi.plans.rules import PlanState, TaskState


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task or, with `parent_pk`, one commune's line of it.

    `left_from` is the year of its plan where that has passed and the task is still open;
    `reported_for_id` the agency whose word on it was the last, by the account `reported_by_id`.
    """

    pk: int
    plan_pk: int
    clause: str
    text: str
    unit: str
    unit_path: str
    accountable_id: int | None
    accountable: str
    is_urged: bool
    assisting: tuple[str, ...]
    criterion_id: int | None
    criterion: str
    indicator_id: int | None
    parent_pk: int | None
    state: TaskState
    progress: str
    output: str
    starts: date | None
    due: date | None
    is_late: bool
    version: int
    plan_year: int
    percent: int | None
    left_from: int | None
    return_reason: str
    reported_by_id: int | None
    reported_for_id: int | None

    @property
    def is_settled(self) -> bool:
        return self.state in rules.SETTLED

    @property
    def last_day(self) -> date:
        """Until when it can be done in time: its day, else the end of the year of its plan."""
        return rules.last_day(self.due, self.plan_year)

    @property
    def state_label(self) -> str | Promise:
        return rules.TASK_STATE_LABELS[self.state]


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


def with_agencies(rows: QuerySet[Task]) -> QuerySet[Task]:
    """Rows with all that a view of them shows, in two questions."""
    related = rows.select_related("clause__plan__revision", "unit", "accountable", "criterion")
    return related.prefetch_related("assistance__agency")


def view(row: Task) -> TaskView:
    """A row as it is shown."""
    state, plan, today = TaskState(row.state), row.clause.plan, clock.today()
    is_urged = row.accountable.is_urged if row.accountable else True
    late = rules.is_overdue_task(
        state=state,
        due=row.due,
        year=plan.year,
        is_urged=is_urged,
        in_force_from=plan.in_force_from,
        ended_on=plan.valid_to if plan.state == PlanState.ENDED else None,
        is_replaced=hasattr(plan, "revision"),
        on=today,
    )
    return TaskView(
        row.pk,
        row.clause.plan_id,
        row.clause.path,
        row.text,
        str(row.unit),
        row.unit.path,
        row.accountable_id,
        row.accountable.name if row.accountable else "",
        is_urged,
        tuple(one.agency.name for one in row.assistance.all()),
        row.criterion_id,
        f"{row.criterion.code}. {row.criterion.name}" if row.criterion else "",
        row.indicator_id,
        row.parent_id,
        state,
        row.progress,
        row.output,
        row.starts,
        row.due,
        late,
        row.version,
        plan.year,
        row.percent,
        rules.left_from(state=state, year=plan.year, on=today),
        row.return_reason,
        row.reported_by_id,
        row.reported_for_id,
    )
