"""Levels to reach and levels held: the list, recording a level held."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.criteria.rules.words import LEVEL_LABELS, Level
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import TitleForm
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_GET
def aims(request: HttpRequest) -> HttpResponse:
    paths = [u.path for a in request.actor.areas() for u in units.units(request.actor, within=a)]
    context = {
        "designations": queries.designations(request.actor, paths),
        "titles": queries.titles(request.actor, paths),
        "levels": LEVEL_LABELS,
    }
    return render(request, "plans/aims.html", context)


@require_http_methods(["GET", "POST"])
def title_record(request: HttpRequest) -> HttpResponse:
    known = units_for(request.actor, P.TITLE_RECORD)
    form = TitleForm(request.POST or None, **unit_choices(known))
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            actions.record_title(
                known[sent["unit"]],
                by=request.actor,
                level=Level(sent["level"]),
                recognised_on=sent["recognised_on"],
                document=document_of(request.actor, sent["number"]),
            )
            return redirect("aims")
    return render(request, "plans/title_record.html", {"form": form}, status=asked(form))


def units_for(actor: Actor, permission: P) -> dict[str, Any]:
    """Every unit where the actor may do it, by path."""
    areas = actor.areas(permission)
    if not areas:
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    return {u.path: u for area in areas for u in units.units(actor, within=area)}


def unit_choices(known: dict[str, Any]) -> dict[str, list[tuple[str, object]]]:
    return {
        "units": [(path, str(unit)) for path, unit in known.items()],
        "levels": [(level, LEVEL_LABELS[level]) for level in Level],
    }


def document_of(actor: Actor, number: str) -> Any:
    """The one document of a number in the register; Invalid at `number` where there is none."""
    found = library.document_by_number(actor, number)
    if found is None:
        raise Invalid(
            "document.unknown",
            _("The register has no single document of this number. Register it first."),
            field="number",
        )
    return found
