"""Recording the plan that a body issued."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.cascade import actions, queries
from thonmoi.cascade.forms import RecordForm
from thonmoi.cascade.rules import DOCUMENT_KINDS, KIND_LABELS, Kind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, uploaded
from thonmoi.library.rules import KINDS
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def subplan_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.subplan_row(request.actor, pk)
    if not may_record(request.actor, row):
        raise Denied("subplan.not-yours", _("Another body owes this plan."))
    linked = {str(one.pk): one for one in queries.children_to_link(request.actor, row)}
    form = _record_form(request, row, linked)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _record(request.actor, row, form.cleaned_data, linked)
            messages.success(request, _("Recorded."))
            return redirect(back(row))
    context = recorded_context(row) | {"form": form}
    return render(request, "cascade/subplan_record.html", context, status=asked(form))


def may_record(actor: Actor, row: Any) -> bool:
    """The deed asks again; here so that a page that only shows a form asks too."""
    may = actor.can(P.SUBPLAN_RECORD, row.unit_path)
    is_own = row.agency_id in actor.agency_ids or actor.can(P.SUBPLAN_REQUIRE, row.unit_path)
    return may and is_own


def _record_form(request: HttpRequest, row: Any, linked: dict[str, Any]) -> RecordForm:
    others = queries.same_paper(request.actor, row)
    names = [(one.pk, f"{one.kind_label}: {one.criterion or one.body}") for one in others]
    return RecordForm(
        request.POST or None,
        request.FILES or None,
        plans=[(key, str(one)) for key, one in linked.items()],
        kinds=[(code, KINDS[code]) for code in DOCUMENT_KINDS],
        also=names,
        initial={
            "version": row.version,
            "kind": "NQ" if row.kind == Kind.ROADMAP else "KH",
            "also": [one.pk for one in others if one.kind == row.kind],
        },
    )


def _record(actor: Actor, row: Any, sent: dict[str, Any], linked: dict[str, Any]) -> None:
    child = linked.get(sent.get("child", ""))
    facts = DocumentFacts(
        sent["kind"] or "KH", row.agency.name, sent["subject"], sent["number"], sent["issued_on"]
    )
    actions.record_subplan(
        row,
        by=actor,
        version=sent["version"],
        facts=facts,
        file=None if child else uploaded(sent["file"]),
        child=child,
        also=queries.chosen_subplans(actor, map(int, sent.get("also", []))),
    )


def recorded_context(row: Any) -> dict[str, Any]:
    return {"row": row, "plan": row.clause.plan, "kind": KIND_LABELS[Kind(row.kind)]}


def back(row: Any) -> str:
    return f"{reverse('subplans', args=[row.clause.plan_id])}?kind={row.kind}"
