"""Criteria that communes registered for a year, each beside its standing of today (S-52)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.cascade import rules
from thonmoi.cascade.models import RoadmapStep
from thonmoi.cascade.rules import StepState, quarter_end, quarter_name, step_state
from thonmoi.cascade.standing import Now, standings
from thonmoi.criteria.rules import Standing, charge_key
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class StepView:
    """A registered criterion; `ground` is the clause or document, `now` what is concluded."""

    pk: int
    unit: Unit
    criterion_id: int
    code: str
    name: str
    set_slug: str
    year: int
    quarter: int
    ground: str
    plan_pk: int | None
    document_pk: int | None
    registered_on: date
    withdrawn_on: date | None
    reason: str
    now: Now | None
    version: int

    @property
    def criterion(self) -> str:
        return f"{self.code}. {self.name}"

    @property
    def quarter_name(self) -> str:
        return quarter_name(self.year, self.quarter)

    @property
    def ends(self) -> date:
        return quarter_end(self.year, self.quarter)

    @property
    def standing(self) -> Standing:
        return self.now.standing if self.now else Standing.NO_DATA

    @property
    def state(self) -> StepState:
        on = clock.today()
        return step_state(self.standing, year=self.year, quarter=self.quarter, on=on)

    @property
    def state_label(self) -> str | Promise:
        return rules.STEP_LABELS[self.state]

    @property
    def unit_path(self) -> str:
        return self.unit.path


def steps(
    actor: Actor,
    *,
    within: Iterable[str] | None = None,
    year: int | None = None,
    with_withdrawn: bool = False,
) -> list[StepView]:
    """Registered criteria of communes that the actor covers, by commune, quarter, criterion.

    Neighbours' are not shown: a roadmap is no public fact (decision 28). Kept until anything
    changes: My work and the page of a commune ask for the same.
    """
    areas = actor.areas() if within is None else tuple(within)
    key = ("roadmap-steps", actor.areas(), areas, clock.today())
    known = kept(actor, key, lambda: tuple(_steps(actor, areas)))
    return [
        one
        for one in known
        if (year is None or one.year == year) and (with_withdrawn or one.withdrawn_on is None)
    ]


def _steps(actor: Actor, areas: tuple[str, ...]) -> list[StepView]:
    rows = _covered(actor).filter(under("unit__path", areas))
    ordered = ("unit__sort_key", "year", "quarter", "criterion__criteria_set", "criterion__order")
    found = list(rows.order_by(*ordered, "pk"))
    units = {row.unit_id: row.unit for row in found}
    known = standings(actor, units.values(), clock.today()) if units else {}
    return [_view(row, known.get(_key(row))) for row in found]


def step_row(actor: Actor, pk: int) -> RoadmapStep:
    """A registered criterion as the subject of a deed; NotFound where it is not his to see."""
    row = _covered(actor).filter(pk=pk).first()
    if row is None:
        raise NotFound("roadmap.unknown", _("There is no such registration in your area."))
    return row


def _covered(actor: Actor) -> QuerySet[RoadmapStep]:
    rows = RoadmapStep.objects.filter(under("unit__path", actor.areas()))
    related = ("unit__parent", "criterion__criteria_set", "clause", "document")
    return rows.select_related(*related)


def _key(row: RoadmapStep) -> tuple[int, str]:
    criterion = row.criterion
    return row.unit_id, charge_key(criterion.criteria_set.slug, criterion.code)


def _view(row: RoadmapStep, now: Now | None) -> StepView:
    paper = row.document
    return StepView(
        row.pk,
        row.unit,
        row.criterion_id,
        row.criterion.code,
        row.criterion.name,
        row.criterion.criteria_set.slug,
        row.year,
        row.quarter,
        row.clause.path if row.clause else (paper.number or str(paper)) if paper else "",
        row.clause.plan_id if row.clause else None,
        row.document_id,
        row.registered_on,
        row.withdrawn_on,
        row.reason,
        now,
        row.version,
    )
