"""Drafting a proposal, weighing it, taking the facts anew."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import actions, queries
from thonmoi.priorities.forms import DraftForm, Versioned, WeighForm
from thonmoi.priorities.views._asking import BOTH, done, open_draft, shown
from thonmoi.ui.refusals import asking
from thonmoi.units import queries as units


@require_http_methods(BOTH)
def priority_draft(request: HttpRequest) -> HttpResponse:
    actor = request.actor
    initial = {"year": clock.today().year, "nature": "investment"}
    form = DraftForm(request.POST or None, initial=initial, units=_areas(actor))
    if request.method == "POST" and form.is_valid():
        unit, facts = units.unit_at(actor, form.cleaned_data["unit"]), form.facts()
        with asking(form):
            taken = queries.taken(actor, unit, facts.year)
            to = queries.finance_of(actor, unit.path)
            made = actions.draft_priority(unit, by=actor, facts=facts, taken=taken, addressee=to)
            return done(request, _("Drafted from the facts of today."), made.pk)
    hint = _("Works and standings are taken as they stand today. Sums by source come next.")
    return shown(
        request, form, _("Propose priorities"), "", _("Draft from the facts of today"), hint=hint
    )


@require_http_methods(BOTH)
def priority_weigh(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = open_draft(actor, P.PRIORITY_WEIGH, queries.priority_row(actor, pk))
    sources = queries.sources(actor, row.nature).items()
    initial = _initial(actor, row)
    form = WeighForm(
        request.POST or None, initial=initial, sources=[(pk, one.name) for pk, one in sources]
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.weigh_priority(row, by=actor, **form.values())
            return done(request, _("Reckoned anew."), pk)
    back = reverse("priority", args=[pk])
    return shown(request, form, _("Money and weights"), row, _("Reckon anew"), back=back)


@require_http_methods(BOTH)
def priority_refresh(request: HttpRequest, pk: int) -> HttpResponse:
    row = open_draft(request.actor, P.PRIORITY_REFRESH, queries.priority_row(request.actor, pk))
    form = Versioned(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            taken = queries.taken(request.actor, row.unit, row.year)
            actions.refresh_priority(row, by=request.actor, taken=taken, **form.cleaned_data)
            return done(request, _("The facts of today are taken; decisions stay."), pk)
    hint = _("Estimates, allotments and standings of today replace those of the draft.")
    return shown(
        request, form, _("Take the facts of today"), row, _("Take them"), hint=hint,
        back=reverse("priority", args=[pk]),
    )  # fmt: skip


def _areas(actor: Actor) -> list[tuple[str, str]]:
    found = actor.areas(P.PRIORITY_DRAFT)
    if not found:
        raise Denied("access.denied", _("Your role does not include this."))
    return [(path, str(one)) for path, one in units.units_at(actor, found).items()]


def _initial(actor: Actor, row: Any) -> dict[str, object]:
    purses = queries.purses_of(actor, row.pk)
    head = queries.priority(actor, row.pk)
    money = {f"source_{pk}": amount for pk, amount in purses.items() if pk is not None}
    points = {kind.value: value for kind, value in head.weights.items()}
    kept = {"version": head.version, "addressee": head.addressee, "words": head.words}
    return {**money, **points, **kept, "whole": purses.get(None)}
