"""Asking for plans: the clause, the kind and the group are chosen, those asked are previewed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.cascade import actions, queries
from thonmoi.cascade.forms import AskForm, RequireForm
from thonmoi.cascade.queries import AskingClause, BodyView
from thonmoi.cascade.rules import GROUP_LABELS, Body, Kind
from thonmoi.cascade.views._papers import paper
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def subplan_require(request: HttpRequest, pk: int) -> HttpResponse:
    plan = plans.plan(request.actor, pk)
    if not request.actor.can(P.SUBPLAN_REQUIRE, plan.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    clauses = queries.asking_clauses(request.actor, pk)
    ask = _ask_form(request, clauses)
    chosen = ask.cleaned_data if ask.is_bound and ask.is_valid() else None
    form, found = _bodies_form(request, pk, chosen) if chosen else (None, [])
    if request.method == "POST" and chosen and form.is_valid():
        with asking(form):
            made = _require(request.actor, pk, chosen, form, found)
            told = ngettext("%(n)s body is asked.", "%(n)s bodies are asked.", len(made))
            messages.success(request, told % {"n": len(made)})
            return redirect(f"{reverse('subplans', args=[pk])}?kind={chosen['kind']}")
    context = _context(plan, clauses, ask, chosen, form) | {"bodies": found}
    return render(request, "cascade/subplan_require.html", context, status=asked(form or ask))


def _ask_form(request: HttpRequest, clauses: list[AskingClause]) -> AskForm:
    sent = request.POST if request.method == "POST" else request.GET
    names = [(one.pk, f"{one.path}: {Truncator(one.text).chars(110)}") for one in clauses]
    is_sent = request.method == "POST" or "clause" in request.GET
    return AskForm(sent if is_sent else None, clauses=names, groups=GROUP_LABELS.items())


def _bodies_form(
    request: HttpRequest, pk: int, chosen: dict[str, Any]
) -> tuple[RequireForm, list[BodyView]]:
    clause = queries.clause_row(request.actor, pk, chosen["clause"])
    found = queries.bodies(request.actor, clause, chosen["kind"], chosen["group"])
    new = [one for one in found if not one.is_asked]
    form = RequireForm(
        request.POST if request.method == "POST" else None,
        bodies=[(one.key, one.label) for one in new],
        with_members=chosen["kind"] is Kind.DETAILED,
        initial={"bodies": [one.key for one in new if one.is_proposed]},
    )
    return form, found


def _require(
    actor: Actor, pk: int, chosen: dict[str, Any], form: RequireForm, found: list[BodyView]
) -> list[Any]:
    known, sent = {one.key: one.body for one in found}, form.cleaned_data
    clause = queries.clause_row(actor, pk, chosen["clause"])
    bodies = [known[key] for key in sent["bodies"]]
    if form.offices:
        bodies += _members(actor, clause.unit_path, form.offices)
    return actions.require_subplans(
        clause,
        by=actor,
        kind=chosen["kind"],
        bodies=bodies,
        due=sent["due"],
        due_by=paper(actor, sent["number"]),
    )


def _members(actor: Actor, unit_path: str, offices: list[str]) -> list[Body]:
    """Members of the area's steering committee, named by office."""
    around = accounts.agencies(actor, around_paths=(unit_path,))
    own = [a for a in around if a.kind == "steering" and a.unit_path == unit_path]
    if not own:
        raise Invalid(
            "subplan.committee",
            _("No steering committee of this area is registered: add it among the agencies."),
            field="members",
        )
    return [Body(own[0].pk, None, office) for office in offices]


def _context(
    plan: Any,
    clauses: list[AskingClause],
    ask: AskForm,
    chosen: dict[str, Any] | None,
    form: RequireForm | None,
) -> dict[str, Any]:
    picked = chosen["clause"] if chosen else None
    return {
        "plan": plan,
        "proposals": [one for one in clauses if one.kind],
        "ask": ask,
        "chosen": chosen,
        "clause": next((one for one in clauses if one.pk == picked), None),
        "form": form,
    }
