"""Works with a schedule, in the order of their days, for the timeline."""

from django.db.models import Q
from django.db.models.functions import Coalesce

from thonmoi.funding.queries._seen import ProjectFilter, narrowed, seen_projects
from thonmoi.funding.queries.projects import ProjectView, viewed
from thonmoi.funding.rules import State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.ui.pages import Page

ROWS = 40
"""Bars on one page."""


def scheduled(actor: Actor, wanted: ProjectFilter, *, page: int = 1) -> Page[ProjectView]:
    """Works with a first or a last day, those that begin first above; cancelled ones nowhere."""
    rows = narrowed(seen_projects(actor), wanted, clock.today()).filter(is_split=False)
    rows = rows.exclude(state=State.CANCELLED)
    rows = rows.filter(Q(starts__isnull=False) | Q(due__isnull=False))
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // ROWS)))
    ordered = rows.order_by(Coalesce("starts", "due"), Coalesce("due", "starts"), "pk")
    return Page(viewed(actor, ordered[(number - 1) * ROWS : number * ROWS]), number, total, ROWS)


def unscheduled(actor: Actor, wanted: ProjectFilter) -> int:
    """How many works have no day at all."""
    rows = narrowed(seen_projects(actor), wanted, clock.today()).filter(is_split=False)
    return rows.exclude(state=State.CANCELLED).filter(starts=None, due=None).count()
