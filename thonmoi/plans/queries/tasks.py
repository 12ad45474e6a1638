"""Tasks, and the lines that communes have of them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, under
from thonmoi.plans import rules
from thonmoi.plans.models import Assistance, Task
from thonmoi.plans.queries._visible import inside, one
from thonmoi.plans.rules import PlanState, TaskState


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task or, with `parent_pk`, one commune's line of it."""

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
    return [_task(row) for row in _with_agencies(rows).order_by("clause__order", "order", "pk")]


def assisting(actor: Actor, task_pk: int) -> list[str]:
    """Codes of the agencies that help with a task that the actor sees."""
    task = task_row(actor, task_pk)
    return list(Assistance.objects.filter(task=task).values_list("agency__code", flat=True))


def task_row(actor: Actor, pk: int) -> Task:
    """A task as the subject of a deed; NotFound where the actor does not see it."""
    rows = inside(actor, Task.objects.all(), None).filter(around("unit__path", actor.areas()))
    return one(rows.select_related("unit", "clause__plan__unit", "accountable"), pk)


def _with_agencies(rows: QuerySet[Task]) -> QuerySet[Task]:
    related = rows.select_related("clause__plan", "unit", "accountable", "criterion")
    return related.prefetch_related("assistance__agency")


def _task(row: Task) -> TaskView:
    state = TaskState(row.state)
    late = rules.is_late(
        due=row.due,
        is_done=state in (TaskState.DONE, TaskState.DROPPED),
        is_request=bool(row.accountable and not row.accountable.is_urged),
        in_force=row.clause.plan.state == PlanState.IN_FORCE,
        on=clock.today(),
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
        row.accountable.is_urged if row.accountable else True,
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
    )
