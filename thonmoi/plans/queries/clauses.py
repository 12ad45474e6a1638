"""The living plan: every clause with what it binds, who answers for it, and what is in doubt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Exists, OuterRef
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.plans import margins, rules
from thonmoi.plans.models import Basis, Clause, Designation, Goal, Title
from thonmoi.plans.queries._doubt import DoubtView
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.queries.doubts import doubts
from thonmoi.plans.queries.measured import MeasuredTarget, measured_targets
from thonmoi.plans.queries.owners import Owner
from thonmoi.plans.queries.ownership import Bindings, owners_of
from thonmoi.plans.queries.parts import (
    DutyView,
    TargetView,
    WorkView,
    duties,
    targets,
    works,
)
from thonmoi.plans.queries.plans import PlanView, plan
from thonmoi.plans.queries.revisions import later_paths
from thonmoi.plans.queries.tasks import tasks
from thonmoi.plans.rules import ClauseStanding, DutyRole
from thonmoi.plans.rules.marking import Run, runs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause as the living plan shows it. `shown` are owners not shown above it already."""

    pk: int
    path: str
    label: str
    depth: int
    kind: str
    heading: str
    has_colon: bool
    text: str
    line: int
    is_narrative: bool
    standing: ClauseStanding
    owners: tuple[Owner, ...]
    shown: tuple[Owner, ...]
    targets: tuple[TargetView, ...]
    figures: tuple[MeasuredTarget, ...]
    works: tuple[WorkView, ...]
    tasks: tuple[TaskView, ...]
    lines: tuple[TaskView, ...]
    duties: tuple[DutyView, ...]
    doubts: tuple[DoubtView, ...]
    citations: tuple[tuple[int, str], ...]
    aims: tuple[tuple[str, str, int, bool], ...]
    titles: tuple[str, ...]
    notes: tuple[margins.Note, ...]
    runs: tuple[Run, ...]
    heading_runs: tuple[Run, ...]
    is_doubted: bool

    @property
    def anchor(self) -> str:
        """``c-IV.2.1.c.-3``."""
        return f"c-{self.path}"

    @property
    def standing_label(self) -> str | Promise:
        return rules.CLAUSE_STANDING_LABELS[self.standing]

    @property
    def is_unowned(self) -> bool:
        return self.standing is ClauseStanding.BOUND and not self.owners

    @property
    def is_request(self) -> bool:
        return bool(self.duties) and all(duty.is_request for duty in self.duties)

    @property
    def level(self) -> int:
        """How far it is set in, 0 to 4."""
        return min(max(self.depth - 1, 0), 4)


def clauses(actor: Actor, plan_pk: int) -> list[ClauseView]:
    """Every clause of a plan in the order of the text; NotFound where the plan is not his to see.

    A fixed number of questions, whatever the length of the plan; kept until anything changes.
    """
    found = plan(actor, plan_pk)
    key = ("plan-clauses", plan_pk, get_language() or "", actor.areas(), clock.today())
    return list(kept(actor, key, lambda: _clauses(actor, found)))


def _clauses(actor: Actor, found: PlanView) -> tuple[ClauseView, ...]:
    plan_pk = found.pk
    rows = _with_goals(plan_pk)
    bound = _bindings(actor, plan_pk, rows)
    owners = owners_of(actor, rows, bound)
    notes = margins.notes(actor, plan_pk, found.unit_path)
    asked = doubts(actor, plan_pk=plan_pk)
    more = _More(
        doubts=_by(asked, lambda one: one.clause),
        words=tuple(one.words for one in asked if one.words),
        citations=_pairs(Basis.objects.filter(plan_id=plan_pk).exclude(clause=None)),
        aims=_aims(plan_pk),
        titles=_titles(plan_pk),
        notes=notes,
        parents=frozenset(row.under for row in rows),
        carried=frozenset(
            path for path, (_pk, _to, is_bound) in later_paths(actor, plan_pk).items() if is_bound
        ),
        figures=_figures(actor, bound),
    )
    return tuple(_view(row, bound, owners, more) for row in rows)


def coverage(actor: Actor, found: Iterable[ClauseView]) -> rules.Coverage:
    """How much of a plan binds, has an owner, is sorted; from its clauses as shown."""
    return rules.coverage(
        rules.Covered(one.standing, bool(one.owners), one.is_request, one.is_doubted)
        for one in found
    )


def unowned(actor: Actor, plan_pk: int) -> int:
    """How many clauses of a plan bind and have no lead: as `coverage`, without drawing the text."""
    rows = _with_goals(plan_pk)
    bound = _bindings(actor, plan_pk, rows)
    owners, levels = owners_of(actor, rows, bound), {*_aims(plan_pk), *_titles(plan_pk)}
    return sum(
        not owners[row.path][0] for row in rows if bound.binds(row.path) or row.path in levels
    )


def clause_row(actor: Actor, pk: int) -> Clause:
    """A clause as the subject of a deed; NotFound where the actor does not see its plan."""
    rows = Clause.objects.filter(plan__in=visible(actor)).select_related("plan__unit")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("clause.unknown", _("There is no such clause in a plan of your area."))
    return found


@dataclass(frozen=True, slots=True)
class _More:
    """What stands beside clauses, by path."""

    doubts: Mapping[str, list[DoubtView]]
    words: tuple[str, ...]
    citations: Mapping[str, list[tuple[int, str]]]
    aims: Mapping[str, list[tuple[str, str, int, bool]]]
    titles: Mapping[str, list[str]]
    notes: Mapping[str, list[margins.Note]]
    parents: frozenset[str]
    carried: frozenset[str]
    figures: Mapping[int, MeasuredTarget]


def _figures(actor: Actor, bound: Bindings) -> dict[int, MeasuredTarget]:
    found = [one for many in bound.targets.values() for one in many]
    return {one.target.pk: one for one in measured_targets(actor, found)}


def _by(rows: Iterable[T], key: Any) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _bindings(actor: Actor, plan_pk: int, rows: list[Clause]) -> Bindings:
    every = tasks(actor, plan_pk=plan_pk)
    return Bindings(
        targets=_by(targets(actor, plan_pk=plan_pk), lambda one: one.clause),
        works=_by(works(actor, plan_pk=plan_pk), lambda one: one.clause),
        tasks=_by((t for t in every if t.parent_pk is None), lambda one: one.clause),
        lines=_by((t for t in every if t.parent_pk is not None), lambda one: one.clause),
        duties=_by(duties(actor, plan_pk=plan_pk), lambda one: one.clause),
        goals=frozenset(row.path for row in rows if row.has_goal),
        aims=_committees(plan_pk),
        under={row.path: row.under for row in rows},
    )


def _with_goals(plan_pk: int) -> list[Clause]:
    """The clauses of a plan in order, each with whether a goal without a number stands there."""
    goal = Exists(Goal.objects.filter(clause=OuterRef("pk")))
    rows = Clause.objects.filter(plan_id=plan_pk).annotate(has_goal=goal)
    return list(rows.order_by("order"))


def _committees(plan_pk: int) -> dict[str, list[Owner]]:
    """The people's committee of a unit that a clause sets a level for answers for that."""
    found: dict[str, list[Owner]] = defaultdict(list)
    rows = Agency.objects.filter(
        kind="committee", unit__designations__clause__plan_id=plan_pk
    ).order_by("sort_key")
    for name, pk, is_urged, path in rows.values_list(
        "name", "pk", "is_urged", "unit__designations__clause__path"
    ):
        found[path].append(Owner(name, DutyRole.LEAD, pk, is_urged=is_urged))
    return found


def _pairs(rows: Any) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in rows.select_related("clause", "document").order_by("order"):
        found[row.clause.path].append((row.document_id, str(row.document)))
    return found


def _aims(plan_pk: int) -> dict[str, list[tuple[str, str, int, bool]]]:
    found: dict[str, list[tuple[str, str, int, bool]]] = defaultdict(list)
    rows = Designation.objects.filter(clause__plan_id=plan_pk).select_related("unit", "clause")
    for row in rows.order_by("pk"):
        found[row.clause.path].append((str(row.unit), row.level, row.year, row.is_asked))
    return found


def _titles(plan_pk: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    rows = Title.objects.filter(clause__plan_id=plan_pk).select_related("unit", "clause")
    for row in rows.order_by("pk"):
        found[row.clause.path].append(str(row.unit))
    return found


def _view(
    row: Clause,
    bound: Bindings,
    owners: Mapping[str, tuple[tuple[Owner, ...], tuple[Owner, ...]]],
    more: _More,
) -> ClauseView:
    held, shown = owners[row.path]
    read = [t.text for t in bound.targets.get(row.path, [])]
    read += [w.text for w in bound.works.get(row.path, []) if w.quantity is not None or w.site]
    text_runs = tuple(runs(row.text, read, more.words))
    head_runs = tuple(runs(row.heading, (), more.words))
    binds = bound.binds(row.path) or bool(more.aims.get(row.path) or more.titles.get(row.path))
    return ClauseView(
        pk=row.pk,
        path=row.path,
        label=row.label,
        depth=row.depth,
        kind=row.kind,
        heading=row.heading,
        has_colon=row.has_colon,
        text=row.text,
        line=row.line,
        is_narrative=row.is_narrative,
        standing=rules.standing_of(
            text=row.text,
            has_parts=row.path in more.parents,
            binds=binds,
            is_goal=row.path in bound.goals,
            is_narrative=row.is_narrative,
            is_carried=row.path in more.carried,
        ),
        owners=held,
        shown=shown,
        targets=tuple(bound.targets.get(row.path, ())),
        figures=tuple(more.figures[one.pk] for one in bound.targets.get(row.path, ())),
        works=tuple(bound.works.get(row.path, ())),
        tasks=tuple(bound.tasks.get(row.path, ())),
        lines=tuple(bound.lines.get(row.path, ())),
        duties=tuple(bound.duties.get(row.path, ())),
        doubts=tuple(more.doubts.get(row.path, ())),
        citations=tuple(more.citations.get(row.path, ())),
        aims=tuple(more.aims.get(row.path, ())),
        titles=tuple(more.titles.get(row.path, ())),
        notes=tuple(more.notes.get(row.path, ())),
        runs=text_runs,
        heading_runs=head_runs,
        is_doubted=bool(more.doubts.get(row.path))
        or any(run.mark == "doubt" for run in (*text_runs, *head_runs)),
    )
