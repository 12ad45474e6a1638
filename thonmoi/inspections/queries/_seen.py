"""What an actor sees of inspections, and by what lists are narrowed down."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.rules import ANSWERABLE
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold

LATE = "late"
"""As a state asked for: an answer is awaited and its day has passed."""


@dataclass(frozen=True, slots=True)
class InspectionFilter:
    """What the programme is narrowed to; empty and None do not narrow."""

    year: int | None = None
    text: str = ""
    within: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationFilter:
    """What the list of recommendations is narrowed to; `state` may be "late" or "waiting"."""

    state: str = ""
    owner: str = ""
    within: str = ""
    inspection_pk: int | None = None


def _either(actor: Actor, field: str) -> Q:
    """Rows of the actor's areas, as a condition that may stand beside another.

    One who sees everything has no condition, which beside another would count as none.
    """
    return under(field, actor.areas()) or Q(pk__isnull=False)


def seen_recommendations(actor: Actor) -> QuerySet[Recommendation]:
    """Recommendations to bodies of the actor's areas, or made at places of them."""
    return Recommendation.objects.filter(
        _either(actor, "unit_path") | _either(actor, "inspection__unit__path")
    )


def seen_inspections(actor: Actor, wanted: InspectionFilter) -> QuerySet[Inspection]:
    """Inspections at places of the actor's areas, and those that recommend something to them."""
    asked = Recommendation.objects.filter(_either(actor, "unit_path")).values("inspection")
    rows = Inspection.objects.filter(_either(actor, "unit__path") | Q(pk__in=asked))
    if wanted.year is not None:
        rows = rows.filter(year=wanted.year)
    if wanted.within:
        rows = rows.filter(under("unit__path", (wanted.within,)))
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(Q(folded__contains=word) | Q(unit__folded__contains=word))
    return rows


def narrowed(
    rows: QuerySet[Recommendation], wanted: RecommendationFilter
) -> QuerySet[Recommendation]:
    """Those recommendations that pass."""
    if wanted.state == LATE:
        rows = rows.filter(state__in=ANSWERABLE, due__lt=clock.today(), owner__is_urged=True)
    elif wanted.state == "waiting":
        rows = rows.filter(state__in=ANSWERABLE)
    elif wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.owner:
        rows = rows.filter(owner__code=wanted.owner)
    if wanted.within:
        place = under("unit_path", (wanted.within,))
        rows = rows.filter(place | under("inspection__unit__path", (wanted.within,)))
    if wanted.inspection_pk is not None:
        rows = rows.filter(inspection=wanted.inspection_pk)
    return rows
