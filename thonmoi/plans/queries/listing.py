"""The list of tasks of all plans: filtered, page by page, a bounded number of questions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.criteria.models import Charge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, known_first
from thonmoi.kernel.text import fold
from thonmoi.plans.models import Target, Task
from thonmoi.plans.queries._rows import TaskView, overdue, view, with_agencies
from thonmoi.plans.queries._visible import inside, visible
from thonmoi.plans.queries.named import named_of_tasks
from thonmoi.plans.queries.owners import Owner, leads_of_tasks
from thonmoi.plans.queries.plans import RELATED, plan_view
from thonmoi.plans.rules import SETTLED, PlanState, TaskState
from thonmoi.ui.pages import Page
from thonmoi.units.models import Unit

SIZE = 50
LATE, UNOWNED, UNDATED, OPEN = "late", "unowned", "undated", "unsettled"
_OF_LINES = frozenset({LATE, TaskState.DOING, TaskState.REPORTED})
"""A whole task is found by these where only a commune's line of it is in that state."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is asked for; `by_commune` gives lines of communes instead of whole tasks."""

    text: str = ""
    plan: str = ""
    state: str = ""
    agency: str = ""
    commune: str = ""
    by_commune: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A task of the list: who answers for it, and how many of its lines are confirmed.

    `named` are leads that the text names and the register of agencies does not know.
    """

    task: TaskView
    leads: tuple[Owner, ...]
    lines: int
    lines_done: int
    lines_reported: int
    lines_owned: int
    named: tuple[str, ...] = ()

    @property
    def is_unowned(self) -> bool:
        return not (self.task.accountable or self.leads or self.lines_owned)


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen in the filters: (value, words)."""

    plans: tuple[tuple[str, str], ...]
    agencies: tuple[tuple[str, str], ...]
    communes: tuple[tuple[str, str], ...]


def listed(actor: Actor, wanted: Wanted, *, page: int = 1) -> Page[Listed]:
    """One page of the tasks that the actor sees and that pass: by due day, then in text order."""
    rows = _passing(actor, wanted)
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    ordered = with_agencies(rows).order_by(
        known_first("due"), "-clause__plan__year", "clause__plan_id", "clause__order", "order", "pk"
    )
    found = [view(row) for row in ordered[(number - 1) * SIZE : number * SIZE]]
    return Page(tuple(beside(actor, found)), number, total, SIZE)


def beside(actor: Actor, found: Iterable[TaskView]) -> list[Listed]:
    """Tasks with the agencies that lead what they serve and the counts of their lines."""
    tasks = list(found)
    leads, named = leads_of_tasks(actor, tasks), named_of_tasks(actor, tasks)
    counts = _lines([one.pk for one in tasks])
    return [
        Listed(
            one,
            leads[one.pk],
            sum(counts[one.pk].values()) - counts[one.pk][_OWNED],
            counts[one.pk][TaskState.DONE],
            counts[one.pk][TaskState.REPORTED],
            counts[one.pk][_OWNED],
            named.get(one.pk, ()),
        )
        for one in tasks
    ]


def choices(actor: Actor) -> Choices:
    """Plans, agencies and communes that the list can be narrowed to; kept until it changes."""
    key = ("task-choices", actor.areas(), clock.today())
    return kept(actor, key, lambda: _choices(actor))


def _choices(actor: Actor) -> Choices:
    tasks = _seen(actor)
    plans = visible(actor).exclude(state=PlanState.DRAFT).filter(revision=None)
    agencies = Agency.objects.filter(pk__in=tasks.values("accountable")).order_by("sort_key")
    communes = Unit.objects.filter(pk__in=tasks.values("unit")).order_by("sort_key")
    return Choices(
        tuple(
            (str(one.pk), f"{plan_view(one).short} · {one.unit}")
            for one in plans.select_related(*RELATED).order_by("-year", "unit__path", "-pk")
        ),
        tuple((one.code, one.name) for one in agencies),
        tuple((one.code, str(one)) for one in communes),
    )


def _seen(actor: Actor) -> QuerySet[Task]:
    rows = inside(actor, Task.objects.all(), None).filter(around("unit__path", actor.areas()))
    return rows.filter(clause__plan__revision=None).exclude(clause__plan__state=PlanState.DRAFT)


def _passing(actor: Actor, wanted: Wanted) -> QuerySet[Task]:
    rows = _seen(actor)
    if wanted.plan.isascii() and wanted.plan.isdigit() and len(wanted.plan) < 19:
        rows = rows.filter(clause__plan_id=int(wanted.plan))
    if wanted.commune:
        rows = rows.filter(unit__code=wanted.commune)
    elif wanted.by_commune:
        rows = rows.exclude(parent=None)
    else:
        rows = rows.filter(parent=None)
    if wanted.agency:
        concerned = Q(accountable__code=wanted.agency) | Q(assistance__agency__code=wanted.agency)
        charged = Exists(_charges().filter(agency__code=wanted.agency))
        rows = rows.filter(concerned | (Q(accountable=None) & Q(charged))).distinct()
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(clause__folded__contains=word)
    if wanted.by_commune or wanted.commune or wanted.state not in _OF_LINES:
        return _in_state(rows, wanted.state)
    lines = _in_state(Task.objects.filter(parent=OuterRef("pk")), wanted.state)
    return rows.filter(Q(Exists(lines)) | Q(pk__in=_in_state(rows, wanted.state).values("pk")))


def _in_state(rows: QuerySet[Task], state: str) -> QuerySet[Task]:
    if state in set(TaskState):
        return rows.filter(state=state)
    if state == OPEN:
        return rows.exclude(state__in=SETTLED)
    if state == UNDATED:
        return rows.exclude(state__in=SETTLED).filter(due=None)
    if state == UNOWNED:
        lines = Task.objects.filter(parent=OuterRef("pk")).exclude(accountable=None)
        return rows.exclude(state__in=SETTLED).filter(
            ~Exists(lines), ~Exists(_charges()), ~Exists(_beside()), accountable=None
        )
    return rows.filter(overdue(clock.today())) if state == LATE else rows


def _charges() -> QuerySet[Charge]:
    """Leads of the criterion that a task serves; inside a subquery."""
    today = clock.today()
    return Charge.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gt=today),
        criterion=OuterRef("criterion"),
        role="lead",
    )


def _beside() -> QuerySet[Charge]:
    """Leads of the criteria that targets of the same clause serve; inside a subquery."""
    aims = Target.objects.filter(clause=OuterRef(OuterRef("clause"))).values("criterion")
    today = clock.today()
    held = Charge.objects.exclude(valid_from__gt=today).exclude(valid_to__lte=today)
    return held.filter(role="lead", criterion__in=aims)


def _lines(parents: list[int]) -> dict[int, Counter[str]]:
    """States of the lines of tasks, counted; and how many of them have who answers for them."""
    found: dict[int, Counter[str]] = {pk: Counter() for pk in parents}
    rows = Task.objects.filter(parent__in=parents).values_list("parent", "state")
    counted = rows.annotate(n=Count("pk"), owned=Count("accountable"))
    for parent, state, count, owned in counted.order_by():
        found[parent][state] = count
        found[parent][_OWNED] += owned
    return found


_OWNED = "owned"
