"""What a criteria set would change, before it is activated: a page, and a sheet to take away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.kernel.access import Actor
from thonmoi.monitoring import effect_page, effect_sheet
from thonmoi.monitoring.queries.effects import SetEffects, set_effects
from thonmoi.units import queries as units
from thonmoi.units.rules import Level

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def effects(request: HttpRequest, slug: str, edition: int) -> HttpResponse:
    provinces = _provinces(request.actor)
    code = request.GET.get("unit", "")[:40]
    context: dict[str, object] = {"provinces": provinces, "slug": slug, "edition": edition}
    if code or not provinces:
        found = _effects(request, slug, edition)
        context |= {"effects": found, "unit": code, "stats": effect_page.stats(found)}
        context |= effect_page.parts(found)
    return render(request, "monitoring/set_effects.html", context)


@require_GET
def effects_sheet(request: HttpRequest, slug: str, edition: int) -> HttpResponse:
    found = _effects(request, slug, edition)
    answer = HttpResponse(effect_sheet.workbook(found), content_type=XLSX)
    name = f"thay-doi-{slug}-{edition}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _effects(request: HttpRequest, slug: str, edition: int) -> SetEffects:
    code = request.GET.get("unit", "")[:40]
    within = units.unit(request.actor, code).path if code else ""
    return set_effects(request.actor, slug, edition, within=within)


def _provinces(actor: Actor) -> list[Any]:
    """The provinces to choose from, for whoever sees the whole country; else none."""
    areas = [units.unit_at(actor, path) for path in actor.areas()]
    return [
        one
        for area in areas
        if area.level == Level.COUNTRY
        for one in units.units(actor, within=area.path, level=Level.PROVINCE)
    ]
