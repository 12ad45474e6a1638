"""Base figures of communes, and the rates of an area that are computed over them."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel import clock
from thonmoi.monitoring.actions import bases as actions
from thonmoi.monitoring.forms import BaseForm
from thonmoi.monitoring.queries import bases, rates
from thonmoi.monitoring.rules import BASE_LABELS, BASE_UNITS, BaseKind
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_GET
def base_figures(request: HttpRequest) -> HttpResponse:
    """The base figures of all communes of the area, side by side."""
    table = bases.base_table(request.actor, area_of(request))
    if len(table.lines) == 1:
        return redirect("base-record", code=table.lines[0].unit.code)
    context = {"table": table, "kinds": heads(table.kinds)}
    return render(request, "monitoring/base_figures.html", context)


def heads(kinds: Iterable[BaseKind]) -> list[dict[str, Any]]:
    """The heads of the columns: label and unit of each kind."""
    return [{"label": BASE_LABELS[kind], "unit": BASE_UNITS[kind]} for kind in kinds]


@require_http_methods(["GET", "POST"])
def base_record(request: HttpRequest, code: str) -> HttpResponse:
    unit = units.unit(request.actor, code)
    rows = bases.commune_bases(request.actor, unit)
    form = BaseForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_base(unit, by=request.actor, **form.as_base())
            messages.success(request, _("The figure is kept."))
            return redirect("base-record", code=code)
    context = {"unit": unit, "rows": rows, "form": form}
    return render(request, "monitoring/base_record.html", context, status=asked(form))


@require_GET
def area_rates(request: HttpRequest) -> HttpResponse:
    """Rates of the area, from numerators and denominators."""
    area = area_of(request)
    found = rates.area_rates(request.actor, area)
    return render(request, "monitoring/area_rates.html", {"area": area, "rates": found})


def area_of(request: HttpRequest) -> Any:
    """The unit that the page speaks of: the one asked for, else the actor's first area."""
    code = request.GET.get("unit", "")[:80]
    if code:
        return units.unit(request.actor, code)
    return units.unit_at(request.actor, request.actor.areas()[0])
