"""Pages that anybody reads: find my place, my commune, its works, what it is about."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.portal import queries
from thonmoi.portal.queries import Public
from thonmoi.portal.rules import Kind
from thonmoi.portal.views.outside import outside
from thonmoi.ui import outside as registry
from thonmoi.units import queries as units
from thonmoi.units.rules import Level
from thonmoi.voices import queries as voices

VISITOR = Actor.PUBLIC
NEAR = 6
"""So many works stand on the page of a commune; the others on a page of their own."""
PARTS = ("know", "discuss", "do", "check")


@outside
def public(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")[:80]
    found = queries.find_places(VISITOR, text)
    districts = [] if text else units.units(VISITOR, within="", level=Level.DISTRICT)
    context = {"q": text, "found": found, "districts": districts[:200]}
    return render(request, "portal/public.html", context)


@outside
def public_place(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    context = _about(place) | {"blocks": _blocks(place.unit.path)}
    if not place.is_commune:
        found = units.communes(VISITOR, within=place.unit.path)
        context["communes"] = queries.released_communes(VISITOR, found)
        return render(request, "portal/district.html", context)
    works = place.get(Kind.WORKS).get("works", [])
    context |= {
        "near": sorted(works, key=lambda one: (one["is_closed"], not one["photos"]))[:NEAR],
        "works_count": len(works),
        "answers": voices.published_feedback(VISITOR, place.unit.path, most=6),
        "guidance": voices.published_questions(VISITOR, place.unit.path, most=5),
    }
    return render(request, "portal/commune.html", context)


@outside
def public_works(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    works = place.get(Kind.WORKS).get("works", [])
    context = _about(place) | {"works": sorted(works, key=lambda w: (w["place"], w["name"]))}
    return render(request, "portal/works.html", context)


@outside
def public_work(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    place, work = queries.public_work(VISITOR, code, pk)
    answers = voices.published_feedback(VISITOR, place.unit.path, project_pk=pk)
    context = _about(place) | {"work": work, "answers": answers}
    return render(request, "portal/work.html", context)


@outside
def public_denunciation(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    context = _about(place) | {"terms": voices.terms(VISITOR, place.unit.path)}
    return render(request, "portal/denunciation.html", context)


def _about(place: Public) -> dict[str, Any]:
    """What the head of every page of a place says of it."""
    facts = {str(kind): found for kind, found in place.facts.items()}
    days = {str(kind): on for kind, on in place.on.items()}
    return {"place": place, "facts": facts, "days": days, "share_text": said_of(place)}


def said_of(place: Public) -> str:
    """What was released of where a place stands, in a line; empty where nothing is counted."""
    counted = place.get(Kind.STANDINGS)
    if not counted.get("total") or not counted["met"] + counted["not_met"]:
        return ""
    if counted["open"]:
        return _("%(met)s of %(total)s criteria confirmed as met, %(level)s") % counted
    return _("%(met)s of %(total)s criteria met, %(level)s") % counted


def _blocks(path: str) -> dict[str, list[dict[str, Any]]]:
    """What rooms registered for a part of the page, where they have something to say."""
    made = {}
    for verb in PARTS:
        asked = [(block, block.lines(VISITOR, path)) for block in registry.blocks(verb)]
        made[verb] = [{"title": block.title, "lines": lines} for block, lines in asked if lines]
    return made
