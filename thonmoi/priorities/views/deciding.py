"""Decisions about one work, and what one gap counts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import actions, queries
from thonmoi.priorities.forms import DecideForm, GapForm
from thonmoi.priorities.views._asking import BOTH, done, open_draft, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def candidate_decide(request: HttpRequest, pk: int) -> HttpResponse:
    row = open_draft(request.actor, P.CANDIDATE_DECIDE, queries.candidate_row(request.actor, pk))
    names = ("version", "choice", "amount", "place", "reason")
    initial = {name: getattr(row, name) for name in names} | {"source": row.source_id}
    purses = queries.purses_of(request.actor, row.priority_id)
    known = queries.sources(request.actor, row.priority.nature)
    sources = [(key, known[key].name) for key in purses if key in known]
    form = DecideForm(request.POST or None, initial=initial, sources=sources)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            facts, version = form.facts(), form.cleaned_data["version"]
            actions.decide_candidate(row, by=request.actor, version=version, facts=facts)
            return done(request, _("Decided; the rest is reckoned anew."), row.priority_id)
    hint = _("%(unit)s. It still lacks %(n)s VND.")
    said = hint % {"unit": row.commune, "n": format_number(row.need)}
    return _form(request, form, _("Decide about this work"), row, said)


@require_http_methods(BOTH)
def gap_weigh(request: HttpRequest, pk: int) -> HttpResponse:
    row = open_draft(request.actor, P.GAP_WEIGH, queries.gap_row(request.actor, pk))
    initial = {name: getattr(row, name) for name in ("version", "points", "reason")}
    form = GapForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.weigh_gap(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Reckoned anew."), row.priority_id)
    return _form(request, form, _("Weigh this criterion"), row)


def _form(request: HttpRequest, form: object, title: str, row: Any, hint: str = "") -> HttpResponse:
    back = reverse("priority", args=[row.priority_id])
    return shown(request, form, title, row, _("Keep"), back=back, hint=hint)
