"""Criteria that communes registered: the matrix, one commune."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.cascade import queries, stages
from thonmoi.cascade.queries.matrices import roadmap_matrix
from thonmoi.cascade.views._registering import year_asked
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.ui.pages import page_number
from thonmoi.ui.parts import Tab
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_GET
def roadmaps(request: HttpRequest) -> HttpResponse:
    year = year_asked(request)
    found = roadmap_matrix(request.actor, year, page_number(request))
    context = {
        "matrix": found,
        "stats": stages.stats(found),
        "parts": stages.parts(found),
        "years": [Tab(str(one), f"?year={one}", one == year) for one in range(year - 1, year + 2)],
    }
    return render(request, "cascade/roadmaps.html", context)


@require_GET
def roadmap(request: HttpRequest, code: str) -> HttpResponse:
    unit = commune_of(request.actor, code)
    steps = queries.steps(request.actor, within=[unit.path], with_withdrawn=True)
    context = {
        "unit": unit,
        "quarters": stages.quarters(steps),
        "withdrawn": [one for one in steps if one.withdrawn_on],
    }
    return render(request, "cascade/roadmap.html", context)


def commune_of(actor: Actor, code: str) -> Any:
    """The commune with a code that the actor covers; a neighbour's roadmap is not found."""
    unit = units.unit(actor, code)
    if unit.level != Level.COMMUNE or not actor.covers(unit.path):
        raise NotFound("commune.unknown", _("There is no such commune in your area."))
    return unit
