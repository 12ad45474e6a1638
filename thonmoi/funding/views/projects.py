"""Deeds on works: opening, adding, correcting, splitting, deciding."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.funding import actions, queries, rules
from thonmoi.funding.forms import NAMES, AddForm, CorrectForm, DecideForm, OpenForm, SplitForm
from thonmoi.funding.rules import State, Turn
from thonmoi.funding.views._asking import BOTH, done, required, shown
from thonmoi.funding.views.parts import opened_in, placed, unfollowed_choices
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def project_open(request: HttpRequest) -> HttpResponse:
    choices = unfollowed_choices(request.actor)
    keys = [key for _group, rows in choices for key, _name in rows]
    form = OpenForm(request.POST or None, choices={"works": choices}, initial={"works": keys})
    if request.method == "POST" and form.is_valid():
        works = queries.work_rows(request.actor, form.cleaned_data["works"])
        with asking(form):
            unit = opened_in(request.actor, works)
            made = actions.open_project(unit, by=request.actor, works=works)
            return done(request, _("%(n)s works are followed.") % {"n": len(made)}, "works")
    hint = "" if keys else _("Every work of the plan is followed already.")
    return shown(request, form, _("Follow works of the plan"), "", reverse("works"), hint)


@require_http_methods(BOTH)
def project_add(request: HttpRequest) -> HttpResponse:
    communes = queries.communes(request.actor, P.PROJECT_ADD)
    names = [(code, str(one)) for code, one in communes.items()]
    form = AddForm(request.POST or None, choices={"commune": names})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            commune = communes[form.cleaned_data["commune"]]
            site = placed(request.actor, commune, form.cleaned_data["hamlet"])
            facts = form.facts()
            made = actions.add_project(commune, by=request.actor, facts=facts, site=site)
            return done(request, _("The work is followed."), "project", made.pk)
    return shown(request, form, _("Add a work"), "", reverse("works"))


@require_http_methods(BOTH)
def project_correct(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PROJECT_CORRECT, pk)
    initial = {name: getattr(row, name) for name in ("version", *NAMES)}
    form = CorrectForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        with asking(form):
            actions.correct_project(row, by=request.actor, version=version, facts=form.facts())
            return done(request, _("Corrected."), "project", pk)
    return shown(request, form, _("Correct the work"), row, _back(pk))


@require_http_methods(BOTH)
def project_split(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PROJECT_SPLIT, pk)
    hamlets = queries.hamlets(request.actor, row.commune)
    names = [(code, str(one)) for code, one in hamlets.items()]
    initial = {"version": row.version}
    form = SplitForm(request.POST or None, choices={"sites": names}, initial=initial)
    if request.method == "POST" and form.is_valid():
        sites = [hamlets[code] for code in form.cleaned_data["sites"]]
        version = form.cleaned_data["version"]
        with asking(form):
            actions.split_project(row, by=request.actor, version=version, sites=sites)
            return done(request, _("Each part is followed by itself."), "project", pk)
    return shown(request, form, _("Split by hamlet"), row, _back(pk), _("It is counted once."))


@require_http_methods(BOTH)
def project_decide(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PROJECT_DECIDE, pk)
    turns, initial = rules.turns(State(row.state)), {"version": row.version}
    form = DecideForm(request.POST or None, turns=turns, initial=initial)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"turn": Turn(form.cleaned_data["turn"])}
        sent["document"] = library.document_named(request.actor, sent["paper"])
        with asking(form):
            actions.decide_project(row, by=request.actor, **sent)
            return done(request, _("The decision is recorded."), "project", pk)
    return shown(request, form, _("Record a decision"), row, _back(pk))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.project_row(request.actor, pk))


def _back(pk: int) -> str:
    return reverse("project", args=[pk])
