"""Targets given from above: the table, recording one, taking a record back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.criteria import queries as criteria
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import GivenForm
from thonmoi.plans.rules import Comparator
from thonmoi.plans.views.aims import document_of
from thonmoi.ui.refusals import asked, asking


@require_GET
def plan_given(request: HttpRequest, pk: int) -> HttpResponse:
    rows = queries.given_targets(request.actor, pk)
    taken = {row.target.pk for row in rows if row.target}
    context = {
        "plan": queries.plan(request.actor, pk),
        "rows": rows,
        "papers": queries.papers_of(request.actor, pk),
        "own": [t for t in queries.targets(request.actor, plan_pk=pk) if t.pk not in taken],
    }
    return render(request, "plans/given.html", context)


@require_http_methods(["GET", "POST"])
def target_assign(request: HttpRequest, pk: int) -> HttpResponse:
    plan = queries.plan_row(request.actor, pk)
    if not request.actor.can(P.TARGET_ASSIGN, plan.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    form = _form(request, pk)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _record(request.actor, plan, form.cleaned_data)
            messages.success(request, _("Recorded."))
            return redirect("plan-given", pk=pk)
    context = {"form": form, "plan": plan}
    return render(request, "plans/target_assign.html", context, status=asked(form))


@require_POST
def target_release(request: HttpRequest, pk: int) -> HttpResponse:
    given = queries.given_row(request.actor, pk)
    plan_pk = given.plan_id
    actions.release_target(given, by=request.actor)
    messages.success(request, _("The record is taken back."))
    return redirect("plan-given", pk=plan_pk)


def _form(request: HttpRequest, pk: int) -> GivenForm:
    return GivenForm(
        request.POST or None,
        documents=[(str(d.pk), f"{d} · {d.issuer}") for d in queries.papers_of(request.actor, pk)],
        targets=[(str(t.pk), f"{t.clause} · {t.what}: {t.said}") for t in _targets(request, pk)],
        measures=[(one.code, one.name[:140]) for one in criteria.measures(request.actor)],
        initial={"target": request.GET.get("target", "")[:20]},
    )


def _targets(request: HttpRequest, pk: int) -> list[Any]:
    return queries.targets(request.actor, plan_pk=pk)


def _record(actor: Actor, plan: Any, sent: dict[str, Any]) -> None:
    target = queries.target_row(actor, int(sent["target"])) if sent["target"] else None
    names = ("value", "high", "unit_text", "note")
    actions.assign_target(
        plan,
        by=actor,
        document=_document(actor, sent),
        given=actions.Given(
            what=sent["what"] or (target.what if target else ""),
            comparator=Comparator(sent["comparator"]),
            **{name: sent[name] for name in names},
        ),
        target=target,
        measure=criteria.measure(actor, sent["measure"]) if sent["measure"] else None,
    )


def _document(actor: Actor, sent: dict[str, Any]) -> Any:
    if sent["number"]:
        return document_of(actor, sent["number"])
    if not sent["document"]:
        raise Invalid("given.document", _("Choose the document that gives it."), field="document")
    return library.document(actor, int(sent["document"]))
