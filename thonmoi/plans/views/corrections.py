"""Mending how a target was read."""

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
from thonmoi.plans.forms import TargetForm
from thonmoi.plans.views.tasks import place_of
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def target_correct(request: HttpRequest, pk: int) -> HttpResponse:
    target = queries.target_row(request.actor, pk)
    require_keeper(request.actor, P.TARGET_CORRECT, target.unit_path)
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


def require_keeper(actor: Actor, permission: P, path: str) -> None:
    if not actor.can(permission, path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))


def _target_form(request: HttpRequest, target: Any, measures: list[tuple[str, str]]) -> TargetForm:
    names = ("comparator", "value", "low", "high", "baseline", "unit_text", "due")
    initial = {name: getattr(target, name) for name in names}
    initial["measure"] = target.measure.code if target.measure else ""
    return TargetForm(request.POST or None, measures=measures, initial=initial)
