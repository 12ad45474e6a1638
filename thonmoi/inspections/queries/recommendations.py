"""Recommendations: the list, one of them, how many are in which state."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections import rules
from thonmoi.inspections.models import Recommendation
from thonmoi.inspections.queries._seen import (
    RecommendationFilter,
    narrowed,
    seen_recommendations,
)
from thonmoi.inspections.rules import ANSWERABLE, RecommendationState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import known_first
from thonmoi.ui.pages import SIZE, Page

MOST = 500
"""So many recommendations of one inspection are shown at most."""


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation with its inspection; `is_late` only where its owner may be urged."""

    pk: int
    order: int
    text: str
    owner_id: int
    owner: str
    is_urged: bool
    due: date | None
    state: RecommendationState
    answer: str
    answered_on: date | None
    file_pk: int | None
    file_name: str
    reference: str
    return_reason: str
    close_note: str
    closed_on: date | None
    inspection_pk: int
    inspection: str
    lead_id: int
    lead: str
    visited_on: date | None
    unit_path: str
    is_late: bool
    version: int

    def __str__(self) -> str:
        return self.text

    @property
    def state_label(self) -> str | Promise:
        return rules.RECOMMENDATION_LABELS[self.state]

    @property
    def state_look(self) -> str:
        return rules.RECOMMENDATION_LOOKS[self.state]

    @property
    def is_answerable(self) -> bool:
        return self.state in ANSWERABLE

    @property
    def is_answered(self) -> bool:
        return self.state is RecommendationState.ANSWERED


@dataclass(frozen=True, slots=True)
class Counts:
    """How many recommendations wait for an answer, are late, wait for a decision, are closed."""

    waiting: int
    late: int
    answered: int
    closed: int


def recommendations(
    actor: Actor, wanted: RecommendationFilter | None = None, *, page: int = 1
) -> Page[RecommendationView]:
    """Recommendations that the actor sees and that pass: the nearest day first, closed last."""
    wanted = wanted or RecommendationFilter()
    rows = narrowed(seen_recommendations(actor), wanted)
    size = MOST if wanted.inspection_pk is not None else SIZE
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // size)))
    ordered = _related(rows).order_by("closed_on", known_first("due"), "inspection", "order")
    if wanted.inspection_pk is not None:
        ordered = _related(rows).order_by("order")
    found = ordered[(number - 1) * size : number * size]
    return Page(tuple(map(_view, found)), number, total, size)


def recommendation(actor: Actor, pk: int) -> RecommendationView:
    """One recommendation; NotFound where the actor does not see it."""
    return _view(recommendation_row(actor, pk))


def recommendation_row(actor: Actor, pk: int) -> Recommendation:
    """A recommendation as the subject of a deed; NotFound where the actor does not see it."""
    found = _related(seen_recommendations(actor)).filter(pk=pk).first()
    if found is None:
        raise NotFound("recommendation.unknown", _("There is no such recommendation here."))
    return found


def counts(actor: Actor, wanted: RecommendationFilter) -> Counts:
    """Counts of what passes, by what has to be done."""
    is_open = Q(state__in=ANSWERABLE)
    late = is_open & Q(due__lt=clock.today(), owner__is_urged=True)
    found = narrowed(seen_recommendations(actor), wanted).aggregate(
        waiting=Count("pk", filter=is_open),
        late=Count("pk", filter=late),
        answered=Count("pk", filter=Q(state=RecommendationState.ANSWERED)),
        closed=Count("pk", filter=Q(state=RecommendationState.CLOSED)),
    )
    return Counts(**found)


def owners_asked(actor: Actor) -> list[tuple[str, str]]:
    """(code, name) of the agencies to which something is recommended."""
    rows = seen_recommendations(actor).order_by("owner__sort_key").distinct()
    return list(rows.values_list("owner__code", "owner__name"))


def _related(rows: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
    return rows.select_related("owner__unit", "file", "inspection__lead", "inspection__unit")


def _view(row: Recommendation) -> RecommendationView:
    late = rules.is_late(row.now, row.due, is_urged=row.owner.is_urged, today=clock.today())
    return RecommendationView(
        row.pk,
        row.order,
        row.text,
        row.owner_id,
        row.owner.name,
        row.owner.is_urged,
        row.due,
        row.now,
        row.answer,
        row.answered_on,
        row.file_id,
        row.file.name if row.file else "",
        row.reference,
        row.return_reason,
        row.close_note,
        row.closed_on,
        row.inspection_id,
        str(row.inspection),
        row.inspection.lead_id,
        row.inspection.lead.name,
        row.inspection.visited_on,
        row.unit_path,
        late,
        row.version,
    )
