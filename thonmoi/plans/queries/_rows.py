"""Rows of tasks as they are shown; what the queries of tasks share."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet
from django.utils.functional import Promise

from thonmoi.kernel import clock
from thonmoi.plans import rules
from thonmoi.plans.models import Task
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


def overdue(today: date) -> Q:
    """Tasks that `rules.is_overdue_task` calls overdue, as the database finds them."""
    plan, ended = "clause__plan__", Q(clause__plan__state=PlanState.ENDED)
    dated = Q(due__lt=today) & (~ended | Q(due__lt=F(plan + "valid_to")))
    past = Q(due=None, clause__plan__year__lt=today.year)
    whole = past & (~ended | Q(clause__plan__valid_to__year__gt=F(plan + "year")))
    urged = Q(accountable=None) | Q(accountable__is_urged=True)
    alive = Q(clause__plan__in_force_from__isnull=False, clause__plan__revision=None)
    open_ = Q(state__in=(TaskState.OPEN, TaskState.DOING))
    return open_ & alive & urged & (dated | whole)
