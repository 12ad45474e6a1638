"""A task followed: what asks for it, its lines, what was said of it, what shows it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import rules
from thonmoi.plans.models import Attachment, GoalLink, Task, TaskReport
from thonmoi.plans.queries._rows import TaskView, view, with_agencies
from thonmoi.plans.queries._visible import inside
from thonmoi.plans.queries.named import named_of_tasks
from thonmoi.plans.queries.owners import Owner, leads_of_tasks
from thonmoi.plans.queries.tasks import task_row
from thonmoi.plans.rules import Saying, TaskState


@dataclass(frozen=True, slots=True)
class SaidView:
    """One word on a task: who, for whom, when, what."""

    kind: Saying
    state: TaskState
    text: str
    percent: int | None
    agency: str
    person: str
    document_pk: int | None
    document: str
    at: datetime

    @property
    def kind_label(self) -> str | Promise:
        return rules.SAYING_LABELS[self.kind]

    @property
    def state_label(self) -> str | Promise:
        return rules.TASK_STATE_LABELS[self.state]


@dataclass(frozen=True, slots=True)
class AttachmentView:
    pk: int
    file_pk: int | None
    file: str
    reference: str
    document_pk: int | None
    document: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Origin:
    """A task of an earlier plan that this one takes over, or of a later one that took it over."""

    pk: int
    plan_year: int
    clause: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Followed:
    """The page of a task. `confirmers` are the names of bodies that confirm it."""

    task: TaskView
    plan_title: str
    plan_is_ended: bool
    clause_text: str
    parent: TaskView | None
    lines: tuple[TaskView, ...]
    leads: tuple[Owner, ...]
    named: tuple[str, ...]
    said: tuple[SaidView, ...]
    attachments: tuple[AttachmentView, ...]
    origins: tuple[Origin, ...]
    heir: Origin | None
    goals: tuple[tuple[int, str, str], ...]
    is_by_reference: bool
    is_mine: bool
    may_confirm: bool
    reported_for: str

    @property
    def lines_done(self) -> int:
        return sum(one.state is TaskState.DONE for one in self.lines)

    @property
    def lines_reported(self) -> int:
        return sum(one.state is TaskState.REPORTED for one in self.lines)

    @property
    def confirmers(self) -> tuple[str, ...]:
        """Who confirms: leads of the criterion and who answers for it, unless they reported it."""
        names = [one.name for one in self.leads]
        names += [self.task.accountable] if self.task.accountable else []
        return tuple(dict.fromkeys(one for one in names if one != self.reported_for))


def followed(actor: Actor, pk: int) -> Followed:
    """A task with all that its page shows; NotFound where the actor does not see it.

    Kept for the actor until anything changes.
    """
    key = ("task-followed", pk, actor.id, actor.areas(), actor.agency_ids, clock.today())
    return kept(actor, key, lambda: _followed(actor, pk))


def _followed(actor: Actor, pk: int) -> Followed:
    row = with_agencies(Task.objects.filter(pk=task_row(actor, pk).pk)).get()
    task, plan = view(row), row.clause.plan
    leads = leads_of_tasks(actor, [task])[task.pk]
    lines = Task.objects.filter(around("unit__path", actor.areas()), parent=row)
    others = _by_pk(actor, [row.parent_id])
    return Followed(
        task=task,
        plan_title=plan.title,
        plan_is_ended=plan.state == rules.PlanState.ENDED,
        clause_text=": ".join(part for part in (row.clause.heading, row.clause.text) if part),
        parent=others.get(row.parent_id or 0),
        lines=tuple(view(one) for one in with_agencies(lines).order_by("unit__sort_key", "pk")),
        leads=leads,
        named=named_of_tasks(actor, [task]).get(task.pk, ()),
        said=tuple(_said(actor, row)),
        attachments=tuple(attachments(actor, row.pk)),
        origins=tuple(_origins(row)),
        heir=_heir(row),
        goals=_goals(row),
        is_by_reference=_is_by_reference(task, leads),
        is_mine=is_concerned(actor, task),
        may_confirm=may_confirm(actor, task, leads),
        reported_for=_name(row.reported_for_id),
    )


def may_confirm(actor: Actor, task: TaskView, leads: tuple[Owner, ...]) -> bool:
    """Whether the actor would confirm or return what was reported of a task: as the deed asks."""
    return (
        task.state is TaskState.REPORTED
        and actor.can(P.TASK_CONFIRM, task.unit_path)
        and not rules.is_own_word(actor.id, task.reported_by_id)
        and rules.is_responsible(
            actor.agency_ids,
            responsible={task.accountable_id, *(one.agency_id for one in leads)},
            reported_for_id=task.reported_for_id,
            is_office=actor.can(P.TASK_ASSIGN, task.unit_path),
        )
    )


def is_concerned(actor: Actor, task: TaskView) -> bool:
    """Whether the actor may report on a task: as the deed asks."""
    if not actor.can(P.TASK_REPORT, task.unit_path):
        return False
    if actor.can(P.TASK_ASSIGN, task.unit_path) or task.accountable_id in actor.agency_ids:
        return True
    own = Agency.objects.filter(pk__in=actor.agency_ids)
    if task.parent_pk is not None and own.filter(unit__path=task.unit_path).exists():
        return True
    return own.filter(pk__in=Task.objects.filter(pk=task.pk).values("assistance__agency")).exists()


def attachments(actor: Actor, task_pk: int) -> list[AttachmentView]:
    """What shows how far a task has come, of tasks that the actor sees; withdrawn left out."""
    rows = Attachment.objects.filter(task__in=inside(actor, Task.objects.all(), None))
    kept = rows.filter(task_id=task_pk, withdrawn_at=None).select_related("file", "document")
    return [
        AttachmentView(
            one.pk,
            one.file_id,
            one.file.name if one.file else "",
            one.reference,
            one.document_id,
            str(one.document) if one.document else "",
            one.added_at,
        )
        for one in kept.order_by("added_at", "pk")
    ]


def attachment_row(actor: Actor, pk: int) -> Attachment:
    """Evidence as the subject of a deed; NotFound where the actor does not see its task."""
    rows = Attachment.objects.filter(around("task__unit__path", actor.areas()), pk=pk)
    found = rows.select_related("task__unit", "task__clause__plan").first()
    if found is None:
        raise NotFound("attachment.unknown", _("There is no such evidence in your area."))
    return found


def _said(actor: Actor, row: Task) -> list[SaidView]:
    found = TaskReport.objects.filter(task=row).select_related("agency", "document")
    rows = list(found.order_by("-at", "-pk")[:200])
    names = accounts.names(actor, {one.by_id for one in rows if one.by_id})
    return [
        SaidView(
            Saying(one.kind),
            TaskState(one.state),
            one.text,
            one.percent,
            one.agency.name if one.agency else "",
            names.get(one.by_id or 0, ""),
            one.document_id,
            str(one.document) if one.document else "",
            one.at,
        )
        for one in rows
    ]


def _by_pk(actor: Actor, keys: list[int | None]) -> dict[int, TaskView]:
    rows = Task.objects.filter(pk__in=[one for one in keys if one])
    return {one.pk: view(one) for one in with_agencies(rows)} if any(keys) else {}


def _origins(row: Task) -> list[Origin]:
    rows = Task.objects.filter(goes_on_in=row).select_related("clause__plan")
    return [_origin(one) for one in rows.order_by("clause__plan__year", "pk")]


def _heir(row: Task) -> Origin | None:
    if row.goes_on_in_id is None:
        return None
    return _origin(Task.objects.select_related("clause__plan").get(pk=row.goes_on_in_id))


def _origin(row: Task) -> Origin:
    return Origin(row.pk, row.clause.plan.year, row.clause.path, row.due)


def _goals(row: Task) -> tuple[tuple[int, str, str], ...]:
    """(goal, path of its clause, its words) for each goal that the task serves."""
    links = GoalLink.objects.filter(task=row).select_related("goal__clause")
    rows = links.order_by("goal__order")
    return tuple((one.goal_id, one.goal.clause.path, one.goal.text) for one in rows)


def _is_by_reference(task: TaskView, leads: tuple[Owner, ...]) -> bool:
    ids = {task.accountable_id, *(one.agency_id for one in leads)}
    kinds = Agency.objects.filter(pk__in=[one for one in ids if one])
    return rules.is_by_reference(task.text, kinds.values_list("kind", flat=True))


def _name(agency_id: int | None) -> str:
    found = Agency.objects.filter(pk=agency_id).first() if agency_id else None
    return found.name if found else ""
