"""Works where they lie: boundaries that were loaded, positions that were typed, and the rest."""

import json
from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from thonmoi.funding.models import Boundary
from thonmoi.funding.queries._seen import ProjectFilter, narrowed, seen_projects
from thonmoi.funding.queries.projects import ProjectView, viewed
from thonmoi.funding.rules import Ring, State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.ui.pages import SIZE, Page
from thonmoi.units.rules import Level

MOST = 500
"""Points on one map, at most."""


@dataclass(frozen=True, slots=True)
class BoundaryView:
    """The boundary of a commune with how many works lie in it, whether placed or not."""

    code: str
    name: str
    rings: tuple[Ring, ...]
    works: int
    source: str


@dataclass(frozen=True, slots=True)
class WorksMap:
    """What can be drawn, and how many works have no position."""

    boundaries: tuple[BoundaryView, ...]
    placed: tuple[ProjectView, ...]
    unplaced: int


def works_map(actor: Actor, wanted: ProjectFilter) -> WorksMap:
    """Boundaries of communes and works with a position that the actor sees and that pass."""
    rows = narrowed(seen_projects(actor), wanted, clock.today()).filter(is_split=False)
    rows = rows.exclude(state=State.CANCELLED)
    counted = Counter(dict(rows.values_list("commune").annotate(n=Count("pk")).order_by()))
    placed = viewed(actor, rows.filter(latitude__isnull=False).order_by("pk")[:MOST])
    return WorksMap(_boundaries(actor, wanted, counted), placed, rows.filter(latitude=None).count())


def _boundaries(
    actor: Actor, wanted: ProjectFilter, counted: Counter[int]
) -> tuple[BoundaryView, ...]:
    found = Boundary.objects.filter(under("unit_path", actor.areas()), unit__level=Level.COMMUNE)
    if wanted.within:
        found = found.filter(under("unit_path", (wanted.within,)))
    return tuple(
        BoundaryView(
            one.unit.code,
            one.unit.name,
            tuple(tuple((x, y) for x, y in ring) for ring in json.loads(one.rings)),
            counted[one.unit_id],
            one.source,
        )
        for one in found.select_related("unit").order_by("unit__sort_key")[:MOST]
    )


def unplaced(actor: Actor, wanted: ProjectFilter, *, page: int = 1) -> Page[ProjectView]:
    """Works without a position, by commune and hamlet: the list beside the map."""
    rows = narrowed(seen_projects(actor), wanted, clock.today()).filter(is_split=False)
    rows = rows.exclude(state=State.CANCELLED).filter(latitude=None)
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    ordered = rows.order_by("commune__sort_key", "site__sort_key", "pk")
    return Page(viewed(actor, ordered[(number - 1) * SIZE : number * SIZE]), number, total)
