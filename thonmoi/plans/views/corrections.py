"""Mending how a target or a work was read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.criteria import queries as criteria
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries
from thonmoi.plans.actions.corrections import Figures
from thonmoi.plans.forms import TargetForm, WorkForm
from thonmoi.plans.views.tasks import place_of
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_http_methods(["GET", "POST"])
def target_correct(request: HttpRequest, pk: int) -> HttpResponse:
    target = queries.target_row(request.actor, pk)
    _require(request.actor, P.TARGET_CORRECT, target.unit_path)
    measures = {one.code: one for one in criteria.measures(request.actor)}
    form = _target_form(request, target, [(m.code, m.name[:140]) for m in measures.values()])
    if request.method == "POST" and form.is_valid():
        with asking(form):
            measure = measures.get(form.cleaned_data["measure"])
            figures = Figures(**form.figures())
            actions.correct_target(target, by=request.actor, figures=figures, measure=measure)
            return redirect(place_of(target.clause.plan_id, target.clause.path))
    context = {"form": form, "part": target}
    return render(request, "plans/target_correct.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def work_correct(request: HttpRequest, pk: int) -> HttpResponse:
    work = queries.work_row(request.actor, pk)
    _require(request.actor, P.WORK_CORRECT, work.unit_path)
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


def _require(actor: Actor, permission: P, path: str) -> None:
    if not actor.can(permission, path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))


def _target_form(request: HttpRequest, target: Any, measures: list[tuple[str, str]]) -> TargetForm:
    names = ("comparator", "value", "low", "high", "baseline", "unit_text", "due")
    initial = {name: getattr(target, name) for name in names}
    initial["measure"] = target.measure.code if target.measure else ""
    return TargetForm(request.POST or None, measures=measures, initial=initial)


def _hamlets(actor: Actor, work: Any) -> dict[str, Any]:
    found = units.units(actor, within=work.commune.path, level=Level.HAMLET)
    return {unit.code: unit for unit in found}


def _work_form(request: HttpRequest, work: Any, sites: list[tuple[str, str]]) -> WorkForm:
    initial = {name: getattr(work, name) for name in ("action", "object", "quantity")}
    initial["site"] = work.site.code if work.site else ""
    return WorkForm(request.POST or None, sites=sites, initial=initial)
