"""Registering quarters of a commune, and withdrawing one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.cascade import actions, queries, stages
from thonmoi.cascade.forms import WithdrawForm
from thonmoi.cascade.views._papers import paper
from thonmoi.cascade.views._registering import sheet
from thonmoi.cascade.views._sheet import Sheet
from thonmoi.cascade.views.roadmaps import commune_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def roadmap_register(request: HttpRequest, code: str) -> HttpResponse:
    unit = commune_of(request.actor, code)
    if not request.actor.can(P.ROADMAP_REGISTER, unit.path):
        raise Denied("access.denied", _("The commune itself or the office registers criteria."))
    found = sheet(request, unit)
    if request.method == "POST" and found.form.is_valid():
        with asking(found.form):
            made = _register(request.actor, unit, found)
            told = ngettext("%(n)s criterion registered.", "%(n)s criteria registered.", len(made))
            messages.success(request, told % {"n": len(made)})
            return redirect("roadmap", code=code)
    context = {"unit": unit, "sheet": found, "form": found.form}
    return render(request, "cascade/roadmap_register.html", context, status=asked(found.form))


@require_http_methods(["GET", "POST"])
def roadmap_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    step = queries.step_row(request.actor, pk)
    if not request.actor.can(P.ROADMAP_WITHDRAW, step.unit_path):
        raise Denied("access.denied", _("The commune itself or the office registers criteria."))
    form = WithdrawForm(request.POST or None, initial={"version": step.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_roadmap(step, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Done; the first registration stays with its reason."))
            return redirect("roadmap", code=step.unit.code)
    context = {"form": form, "step": step, "quarter": stages.name_of(step)}
    return render(request, "cascade/roadmap_withdraw.html", context, status=asked(form))


def _register(actor: Actor, unit: Any, found: Sheet) -> list[Any]:
    rows = found.rows(actor)
    quarters = found.form.quarters()
    document, clause = found.ground(actor, unit)
    return actions.register_roadmap(
        unit,
        by=actor,
        year=found.year,
        steps=[(rows[pk], quarter) for pk, quarter in quarters.items() if pk in rows],
        document=document or paper(actor, found.form.cleaned_data["number"]),
        clause=clause,
    )
