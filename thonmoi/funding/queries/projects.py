"""Works that are followed: lists, one work, its row for a deed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.models import Project
from thonmoi.funding.queries._ordered import Lengths, between, latest_first, lengths
from thonmoi.funding.queries._seen import (
    ProjectFilter,
    listed_projects,
    narrowed,
    seen_projects,
    walked_projects,
)
from thonmoi.funding.queries._served import served
from thonmoi.funding.rules import Delay, Kind, Phase, State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.plans.models import WorkCriterion
from thonmoi.ui.pages import SIZE, Page


@dataclass(frozen=True, slots=True)
class ProjectView:
    """One work as it stands today; `whole` is the work that it is a part of."""

    pk: int
    name: str
    kind: Kind
    object: str
    quantity: Decimal | None
    unit_text: str
    commune: str
    commune_code: str
    site: str
    site_code: str
    place_text: str
    investor: str
    investor_id: int | None
    regime: str
    ceiling: int | None
    step_gap: int
    code: str
    latitude: Decimal | None
    longitude: Decimal | None
    budget: int | None
    starts: date | None
    due: date | None
    state: State
    step: str
    phase: str
    step_on: date | None
    percent: int | None
    percent_on: date | None
    delay_reason: str
    is_split: bool
    whole_pk: int | None
    whole: str
    plan_pk: int | None
    clause: str
    comparator: str
    criteria: tuple[str, ...]
    delay: Delay
    unit_path: str
    version: int

    def __str__(self) -> str:
        return self.name

    @property
    def kind_label(self) -> str | Promise:
        return rules.KIND_LABELS[self.kind]

    @property
    def phase_label(self) -> str | Promise:
        return rules.PHASE_LABELS[self.phase]

    @property
    def position(self) -> str:
        return f"{self.latitude}, {self.longitude}" if self.latitude is not None else ""

    @property
    def is_running(self) -> bool:
        return self.state is State.RUNNING and not self.is_split

    @property
    def is_stopped(self) -> bool:
        return self.state is not State.RUNNING

    @property
    def look(self) -> str:
        """The state of `ui.words.STATES` that a chip shows."""
        if self.state is State.CANCELLED:
            return "out"
        if self.state is State.PAUSED:
            return "risk"
        if self.delay.is_late:
            return "late"
        return "met" if self.phase == Phase.CLOSE or self.percent == 100 else "todo"

    @property
    def word(self) -> str | Promise:
        """What the chip says: the state, the step that was reached, or its phase."""
        if self.is_stopped:
            return rules.STATE_LABELS[self.state]
        return self.step or self.phase_label


@dataclass(frozen=True, slots=True)
class Counts:
    """How many works, each counted once; parts of a split one are not counted again."""

    works: int
    running: int
    late: int
    done: int
    stopped: int
    lengths: Lengths


def projects(
    actor: Actor,
    wanted: ProjectFilter | None = None,
    *,
    page: int = 1,
    counted: Counts | None = None,
) -> Page[ProjectView]:
    """Works that the actor sees and that pass, the latest ones first; parts instead of wholes.

    `counted` are the counts of the same works, where somebody asked for them already.
    """
    asked, today = wanted or ProjectFilter(), clock.today()
    known = (counted or counts(actor, asked)).lengths
    rows = narrowed(walked_projects(actor), asked, today).filter(is_split=False)
    number = min(max(page, 1), max(1, -(-known.total // SIZE)))
    start, stop = (number - 1) * SIZE, number * SIZE
    if asked.sort:
        found = _sorted(_related(rows), asked.sort)[start:stop]
    else:
        there = Project.objects.filter(pk__in=between(rows, known, today, start, stop))
        found = latest_first(_related(there), today)
    return Page(tuple(map(_view, found)), number, known.total)


def projects_at(actor: Actor, within: str, *, site: str = "") -> list[ProjectView]:
    """All works of a commune of the actor (or of one hamlet of it), parts under their wholes."""
    wanted = ProjectFilter(within=within, site=site)
    rows = narrowed(seen_projects(actor), wanted, clock.today())
    return [_view(row) for row in _related(rows).order_by("pk")[:500]]


def counts(actor: Actor, wanted: ProjectFilter | None = None) -> Counts:
    """How many works pass, and how they stand."""
    today = clock.today()
    rows = narrowed(listed_projects(actor), wanted or ProjectFilter(), today)
    leaf = Q(is_split=False)
    found = rows.aggregate(
        works=Count("pk", filter=Q(parent=None)),
        running=Count("pk", filter=leaf & Q(state=State.RUNNING)),
        done=Count("pk", filter=leaf & (Q(phase=Phase.CLOSE) | Q(percent=100))),
        stopped=Count("pk", filter=leaf & ~Q(state=State.RUNNING)),
        **lengths(today, leaf),
    )
    known = Lengths(found["late"], *(found.pop(name) for name in ("past", "dated", "total")))
    return Counts(**found, lengths=known)


def project(actor: Actor, pk: int) -> ProjectView:
    """One work; NotFound outside the actor's areas."""
    return _view(project_row(actor, pk))


def project_row(actor: Actor, pk: int) -> Project:
    """A work as the subject of a deed; NotFound outside the actor's areas."""
    found = _related(seen_projects(actor)).filter(pk=pk).first()
    if found is None:
        raise NotFound("project.unknown", _("There is no such work in your area."))
    return found


def parts(actor: Actor, pk: int) -> list[ProjectView]:
    """The parts of a work that is split."""
    return [_view(row) for row in _related(seen_projects(actor)).filter(parent=pk).order_by("pk")]


def _related(rows: QuerySet[Project]) -> QuerySet[Project]:
    names = ("commune", "site", "step", "investor", "regime", "parent", "work__clause")
    serving = WorkCriterion.objects.select_related("criterion")
    return rows.select_related(*names).prefetch_related(
        Prefetch("work__serves", serving), Prefetch("work__named_again__serves", serving)
    )


def _sorted(rows: QuerySet[Project], sort: str) -> QuerySet[Project]:
    return rows.order_by("name" if sort == "name" else "commune__sort_key", "pk")


def _view(row: Project) -> ProjectView:
    """A row, with all that is loaded beside it, as it is shown."""
    state, phase = State(row.state), row.step.phase if row.step else ""
    days = {"starts": row.starts, "due": row.due, "percent": row.percent}
    clause = row.work.clause if row.work else None
    serves = {one.pk: one for one in served(row)}.values()
    return ProjectView(
        row.pk,
        row.name,
        Kind(row.kind),
        row.object,
        row.quantity,
        row.unit_text,
        str(row.commune),
        row.commune.code,
        str(row.site) if row.site else "",
        row.site.code if row.site else "",
        row.place_text,
        row.investor.name if row.investor else "",
        row.investor_id,
        row.regime.name,
        row.regime.ceiling,
        row.regime.step_gap,
        row.code,
        row.latitude,
        row.longitude,
        row.budget,
        row.starts,
        row.due,
        state,
        row.step.name if row.step else "",
        phase,
        row.step_on,
        row.percent,
        row.percent_on,
        row.delay_reason,
        row.is_split,
        row.parent_id,
        row.parent.name if row.parent else "",
        clause.plan_id if clause else None,
        clause.path if clause else "",
        row.work.comparator if row.work else "",
        tuple(f"{one.code}. {one.name}" for one in serves),
        rules.delay(state=state, phase=phase, today=clock.today(), **days),
        row.unit_path,
        row.version,
    )


def viewed(actor: Actor, rows: QuerySet[Project]) -> tuple[ProjectView, ...]:
    """Rows that were found already, as they are shown."""
    return tuple(map(_view, _related(rows)))


def followed(actor: Actor) -> list[ProjectView]:
    """Works to which capital may be allotted, by commune; those that go on, at most a thousand."""
    rows = _related(seen_projects(actor)).exclude(state=State.CANCELLED)
    return [_view(row) for row in rows.order_by("commune__sort_key", "pk")[:1000]]
