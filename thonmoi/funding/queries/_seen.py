"""What an actor sees of works, and by what lists are narrowed down."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from thonmoi.funding.models import Project
from thonmoi.funding.rules import Phase, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold
from thonmoi.units.models import Unit

LATE = "late"
"""As a state asked for: the last day has passed and the work is not done."""


@dataclass(frozen=True, slots=True)
class ProjectFilter:
    """What a list of works is narrowed to; empty does not narrow. `phase` "none": no step yet."""

    text: str = ""
    within: str = ""
    site: str = ""
    kind: str = ""
    state: str = ""
    phase: str = ""
    sort: str = ""


def seen_projects(actor: Actor) -> QuerySet[Project]:
    """Works of the actor's areas."""
    return Project.objects.filter(under("commune__path", actor.areas()))


def listed_projects(actor: Actor) -> QuerySet[Project]:
    """Works of the actor's areas, without joining their communes.

    A province has a hundred thousand of them: what only counts and orders them reads an index.
    """
    rows, areas = Project.objects.all(), actor.areas()
    if "" in areas:
        return rows
    return rows.filter(commune__in=Unit.objects.filter(under("path", areas)).values("pk"))


def walked_projects(actor: Actor) -> QuerySet[Project]:
    """The same works, each looked at by itself: for a walk along an index that soon ends."""
    rows, areas = Project.objects.all(), actor.areas()
    if "" in areas:
        return rows
    return rows.filter(Exists(Unit.objects.filter(under("path", areas), pk=OuterRef("commune"))))


def is_late(today: date) -> Q:
    """Works that `rules.delay` calls late, as the database finds them."""
    rest = Q(percent=None) | Q(percent__lt=100)
    return Q(state=State.RUNNING, due__lt=today) & rest & ~Q(phase=Phase.CLOSE)


def narrowed(rows: QuerySet[Project], wanted: ProjectFilter, today: date) -> QuerySet[Project]:
    """Those works that pass."""
    if wanted.within:
        rows = rows.filter(under("commune__path", (wanted.within,)))
    if wanted.site:
        rows = rows.filter(site__path=wanted.site)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.state == LATE:
        rows = rows.filter(is_late(today))
    elif wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.phase:
        rows = rows.filter(phase="" if wanted.phase == "none" else wanted.phase)
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(Q(folded__contains=word) | Q(commune__folded__contains=word))
    return rows
