"""Works on a map that the server draws from what was loaded and typed."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.funding import actions, queries, rules
from thonmoi.funding.forms import BoundaryForm
from thonmoi.funding.queries import BoundaryView, ProjectView, WorksMap
from thonmoi.funding.rules import Frame
from thonmoi.funding.views import parts
from thonmoi.funding.views._asking import BOTH, done, shown
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class Shape:
    """A commune in units of the drawing, with where its name stands."""

    commune: BoundaryView
    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A work in units of the drawing."""

    work: ProjectView
    x: int
    y: int


@require_GET
def works_map(request: HttpRequest) -> HttpResponse:
    areas = queries.areas(request.actor)
    wanted, chosen = parts.wanted(request, areas), parts.choices(request, areas)
    found = queries.works_map(request.actor, wanted)
    context = {
        "page": queries.unplaced(request.actor, wanted, page=page_number(request)),
        "filter": wanted,
        "sorts": (),
        "sources": sorted({one.source for one in found.boundaries}),
        "may_load": bool(request.actor.areas(P.BOUNDARY_LOAD)),
        "tabs": parts.tabs("works-map", str(chosen["asked"])),
    } | _drawn(found)
    return render(request, "funding/map.html", chosen | context)


def _drawn(found: WorksMap) -> dict[str, object]:
    rings = [point for one in found.boundaries for ring in one.rings for point in ring]
    placed = [(float(one.longitude or 0), float(one.latitude or 0)) for one in found.placed]
    frame = rules.frame([*rings, *placed])
    if frame is None:
        return {"frame": None}
    at = [frame.at(point) for point in placed]
    marks = [Mark(one, *where) for one, where in zip(found.placed, at, strict=True)]
    return {
        "frame": frame,
        "marks": marks,
        "shapes": [_shape(one, frame) for one in found.boundaries],
    }


def _shape(one: BoundaryView, frame: Frame) -> Shape:
    rings = [[frame.at(point) for point in ring] for ring in one.rings]
    path = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
    xs, ys = zip(*max(rings, key=len), strict=True)
    return Shape(one, path, (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2)


@require_http_methods(BOTH)
def boundary_load(request: HttpRequest) -> HttpResponse:
    choices = {"area": _areas(request.actor)}
    form = BoundaryForm(request.POST or None, request.FILES or None, choices=choices)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent, by = form.cleaned_data, request.actor
            features = rules.features(sent["file"].read())
            area = units.unit_at(by, sent["area"])
            made = actions.load_boundary(area, by=by, features=features, source=sent["source"])
            return done(request, _("%(n)s boundaries are kept.") % {"n": len(made)}, "works-map")
    return shown(request, form, _("Load boundaries"), "", reverse("works-map"))


def _areas(actor: Actor) -> list[tuple[str, str]]:
    """The areas in which the actor may load, by path. Denied where there are none."""
    areas = actor.areas(P.BOUNDARY_LOAD)
    if not areas:
        raise Denied("access.denied", _("Your role does not include this."))
    found = [one for area in areas for one in units.units(actor, within=area)]
    kept = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    return [(one.path, str(one)) for one in found if one.level in kept]
