"""Figures that an agency owns, and the periods of the office."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import figures as actions
from thonmoi.monitoring.forms import FigureForm
from thonmoi.monitoring.queries import cells, owned, sheet
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    _require(request.actor, P.FIGURE_ENTER)
    return render(request, "monitoring/figures.html", {"owned": owned.owned(request.actor)})


@require_http_methods(["GET", "POST"])
def figure_enter(request: HttpRequest, indicator: int, period: str) -> HttpResponse:
    table = owned.table(request.actor, indicator, period)
    form = FigureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit = _enter(request.actor, table, **form.cleaned_data)
            messages.success(request, _("Entered; %(unit)s is asked to agree.") % {"unit": unit})
            return redirect("figure-enter", indicator=indicator, period=period)
    context = {"table": table, "form": form, "typed": request.POST.get("typed", "")[:200]}
    return render(request, "monitoring/figure_enter.html", context, status=asked(form))


def _enter(actor: Actor, table: owned.Table, *, unit: str, typed: str, version: int) -> object:
    place = units.unit(actor, unit)
    row = sheet.row(actor, place, table.period, table.indicator.id)
    actions.enter_figure(
        cells.slot(actor, place, table.period, table.indicator.id),
        by=actor,
        rule=row.indicator.rule,
        agency_id=table.agency_id,
        version=version,
        typed=typed,
    )
    return place


@require_POST
def figure_agree(request: HttpRequest, pk: int) -> HttpResponse:
    kept = cells.cell(request.actor, pk)
    actions.agree_figure(kept, by=request.actor)
    messages.success(request, _("Agreed; the figure is confirmed."))
    return redirect("entry", code=kept.unit.code, period=kept.period.code)


def _require(actor: Actor, permission: P) -> None:
    if not actor.areas(permission):
        raise Denied("access.denied", _("Your role does not include this."))
