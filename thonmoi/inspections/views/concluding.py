"""Concluding an inspection."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import ConcludeForm
from thonmoi.inspections.views._forms import required
from thonmoi.inspections.views._shown import done, shown
from thonmoi.inspections.views.visits import BOTH
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asking


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
            given = papers_with(request.actor, form.cleaned_data)
            actions.conclude_inspection(row, by=request.actor, **given)
            return done(request, pk, _("Filed."))
    return shown(request, "inspection_conclude", form, row)


def papers_with(actor: Actor, sent: dict[str, Any]) -> dict[str, Any]:
    """Version, signed minutes and notice as the deed takes them."""
    key = sent["conclusion"]
    return {
        "version": sent["version"],
        "minutes": uploaded(sent["file"]),
        "conclusion": plans.plan_row(actor, key) if key else None,
    }
