"""Mending how a work was read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import WorkForm
from thonmoi.plans.views.corrections import require_keeper
from thonmoi.plans.views.tasks import place_of
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_http_methods(["GET", "POST"])
def work_correct(request: HttpRequest, pk: int) -> HttpResponse:
    work = queries.work_row(request.actor, pk)
    require_keeper(request.actor, P.WORK_CORRECT, work.unit_path)
    sites = _hamlets(request.actor, work)
    form = _work_form(request, work, [(code, str(unit)) for code, unit in sites.items()])
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        values["site"] = sites.get(values["site"])
        with asking(form):
            actions.correct_work(work, by=request.actor, **values)
            return redirect(place_of(work.clause.plan_id, work.clause.path))
    context = {"form": form, "part": work}
    return render(request, "plans/work_correct.html", context, status=asked(form))


def _hamlets(actor: Actor, work: Any) -> dict[str, Any]:
    found = units.units(actor, within=work.commune.path, level=Level.HAMLET)
    return {unit.code: unit for unit in found}


def _work_form(request: HttpRequest, work: Any, sites: list[tuple[str, str]]) -> WorkForm:
    initial = {name: getattr(work, name) for name in ("action", "object", "quantity")}
    initial["site"] = work.site.code if work.site else ""
    return WorkForm(request.POST or None, sites=sites, initial=initial)
