"""Recording a visit, filing its papers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import ConcludeForm, VisitForm
from thonmoi.inspections.views._forms import required
from thonmoi.inspections.views._shown import done, shown
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asking

BOTH = ["GET", "POST"]


@require_http_methods(BOTH)
def inspection_visit(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_VISIT, queries.inspection_row(request.actor, pk))
    names = ("version", "came", "seen", "reference")
    initial = {name: getattr(row, name) for name in names}
    initial["on"] = row.visited_on or min(row.planned_on or clock.today(), clock.today())
    form = VisitForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        with asking(form):
            given = (uploaded(file) for file in form.cleaned_data["file"])
            files = tuple(file for file in given if file)
            actions.visit_inspection(
                row, by=request.actor, version=version, facts=form.facts(), files=files
            )
            return done(request, pk, _("The visit is recorded."))
    return shown(request, "inspection_visit", form, row)


@require_http_methods(BOTH)
def inspection_conclude(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CONCLUDE, queries.inspection_row(request.actor, pk))
    initial = {"version": row.version, "conclusion": row.conclusion_id}
    choices = queries.notices(request.actor).items()
    form = ConcludeForm(
        request.POST or None, request.FILES or None, notices=choices, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = _papers(request.actor, form.cleaned_data)
            actions.conclude_inspection(row, by=request.actor, **given)
            return done(request, pk, _("Filed."))
    return shown(request, "inspection_conclude", form, row)


def _papers(actor: Actor, sent: dict[str, Any]) -> dict[str, Any]:
    """Version, signed minutes and notice as the deed takes them."""
    key = sent["conclusion"]
    return {
        "version": sent["version"],
        "minutes": uploaded(sent["file"]),
        "conclusion": plans.plan_row(actor, key) if key else None,
    }
