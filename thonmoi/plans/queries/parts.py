"""Targets, works, tasks and duties, each with the clause where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under
from thonmoi.plans import rules
from thonmoi.plans.models import Assistance, Duty, Target, Task, Work
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.rules import Comparator, DutyRole, PlanState, TaskState


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target; `said` is what it asks in the words of the plan."""

    pk: int
    plan_pk: int
    clause: str
    text: str
    what: str
    comparator: Comparator
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    baseline: Decimal | None
    unit_text: str
    absolute: Decimal | None
    absolute_unit: str
    due: date | None
    measure_id: int | None
    measure: str
    criterion_id: int | None
    scope: str
    scope_path: str
    said: str


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work; `same_as` is the key of the one it names again: it is counted once."""

    pk: int
    plan_pk: int
    clause: str
    text: str
    commune: str
    commune_path: str
    site: str
    site_path: str
    place_text: str
    action: str
    object: str
    comparator: Comparator
    quantity: Decimal | None
    unit_text: str
    criteria: tuple[str, ...]
    criterion_ids: tuple[int, ...]
    same_as: int | None

    @property
    def name(self) -> str:
        """``xây mới 01 nhà văn hóa ấp, Ấp Ân Lợi``."""
        count = rules.figure(self.quantity, "") if self.quantity is not None else ""
        where = self.site or self.place_text
        what = " ".join(part for part in (self.action, count, self.object) if part)
        return f"{what}, {where}" if where else what


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


@dataclass(frozen=True, slots=True)
class DutyView:
    pk: int
    plan_pk: int
    clause: str
    text: str
    agency_id: int | None
    agency: str
    agency_text: str
    role: DutyRole

    @property
    def role_label(self) -> str | Promise:
        return rules.DUTY_ROLE_LABELS[self.role]

    @property
    def is_request(self) -> bool:
        return self.role is DutyRole.REQUEST


def targets(actor: Actor, *, plan_pk: int | None = None, within: str = "") -> list[TargetView]:
    """Targets of plans that the actor sees; `within` keeps those of units in an area."""
    rows = _inside(actor, Target.objects.all(), plan_pk)
    rows = rows.filter(under("scope__path", (within,))) if within else rows
    related = rows.select_related("clause", "scope", "measure")
    return [_target(row) for row in related.order_by("clause__plan_id", "order")]


def works(actor: Actor, *, plan_pk: int | None = None, within: str = "") -> list[WorkView]:
    """Works of plans that the actor sees, in the order of the text."""
    rows = _inside(actor, Work.objects.all(), plan_pk)
    rows = rows.filter(under("commune__path", (within,))) if within else rows
    related = rows.select_related("clause", "commune", "site").prefetch_related("serves__criterion")
    return [_work(row) for row in related.order_by("clause__plan_id", "order")]


def tasks(
    actor: Actor, *, plan_pk: int | None = None, within: str = "", agency_id: int | None = None
) -> list[TaskView]:
    """Tasks of plans that the actor sees; lines of communes only as far as he sees these."""
    rows = _inside(actor, Task.objects.all(), plan_pk)
    rows = rows.filter(around("unit__path", actor.areas()))
    if within:
        rows = rows.filter(under("unit__path", (within,)))
    if agency_id is not None:
        concerned = Q(accountable_id=agency_id) | Q(assistance__agency_id=agency_id)
        rows = rows.filter(concerned).distinct()
    return [_task(row) for row in _with_agencies(rows).order_by("clause__order", "order", "pk")]


def duties(
    actor: Actor, *, plan_pk: int | None = None, agency_ids: Iterable[int] | None = None
) -> list[DutyView]:
    """Duties of plans that the actor sees; of some agencies where named."""
    rows = _inside(actor, Duty.objects.all(), plan_pk)
    if agency_ids is not None:
        rows = rows.filter(agency__in=list(agency_ids))
    related = rows.select_related("clause", "agency").order_by("clause__plan_id", "order", "pk")
    return [
        DutyView(
            row.pk,
            row.clause.plan_id,
            row.clause.path,
            row.text,
            row.agency_id,
            row.agency.name if row.agency else "",
            row.agency_text,
            DutyRole(row.role),
        )
        for row in related
    ]


def assisting(actor: Actor, task_pk: int) -> list[str]:
    """Codes of the agencies that help with a task that the actor sees."""
    task = task_row(actor, task_pk)
    return list(Assistance.objects.filter(task=task).values_list("agency__code", flat=True))


def task_row(actor: Actor, pk: int) -> Task:
    """A task as the subject of a deed; NotFound where the actor does not see it."""
    rows = _inside(actor, Task.objects.all(), None).filter(around("unit__path", actor.areas()))
    return _one(rows.select_related("unit", "clause__plan__unit", "accountable"), pk)


def target_row(actor: Actor, pk: int) -> Target:
    """A target as the subject of a deed; NotFound where the actor does not see it."""
    rows = _inside(actor, Target.objects.all(), None)
    return _one(rows.select_related("clause__plan__unit", "scope", "measure"), pk)


def work_row(actor: Actor, pk: int) -> Work:
    """A work as the subject of a deed; NotFound where the actor does not see it."""
    rows = _inside(actor, Work.objects.all(), None)
    return _one(rows.select_related("clause__plan__unit", "commune", "site"), pk)


def _inside(actor: Actor, rows: QuerySet[Any], plan_pk: int | None) -> QuerySet[Any]:
    seen = visible(actor) if plan_pk is None else visible(actor).filter(pk=plan_pk)
    return rows.filter(clause__plan__in=seen)


def _one(rows: QuerySet[Any], pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("plan.part-unknown", _("There is no such line in a plan of your area."))
    return found


def _target(row: Target) -> TargetView:
    return TargetView(
        row.pk,
        row.clause.plan_id,
        row.clause.path,
        row.text,
        row.what,
        Comparator(row.comparator),
        row.value,
        row.low,
        row.high,
        row.baseline,
        row.unit_text,
        row.absolute,
        row.absolute_unit,
        row.due,
        row.measure_id,
        row.measure.name if row.measure else "",
        row.criterion_id,
        str(row.scope),
        row.scope.path,
        rules.said(row),
    )


def _work(row: Work) -> WorkView:
    serves = [one.criterion for one in row.serves.all()]
    return WorkView(
        row.pk,
        row.clause.plan_id,
        row.clause.path,
        row.text,
        str(row.commune),
        row.commune.path,
        str(row.site) if row.site else "",
        row.site.path if row.site else "",
        row.place_text,
        row.action,
        row.object,
        Comparator(row.comparator),
        row.quantity,
        row.unit_text,
        tuple(criterion.code for criterion in serves),
        tuple(criterion.pk for criterion in serves),
        row.same_as_id,
    )


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
