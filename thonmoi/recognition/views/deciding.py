"""The council, the decision with its title."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import actions, queries
from thonmoi.recognition.forms import AwardForm
from thonmoi.recognition.views import _page
from thonmoi.recognition.views._asking import BOTH, done, page_of, registered, required, shown
from thonmoi.recognition.views.steps import whole_and_stage
from thonmoi.ui.refusals import asking

HELD = gettext_lazy("The decision is recorded; the commune holds the title.")


@require_GET
def council(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.whole(request.actor, pk)
    votes = [one for one in found.stages if one.has_vote]
    context = {
        "whole": found,
        "dossier": found.head,
        "votes": [(one, _page.may_end(request.actor, found, one)) for one in votes],
        "meetings": found.meetings,
        "names": {one.code: one.name for one in found.stages},
        "crumbs": [(_("Recognition"), reverse("dossiers")), (found.head.unit, page_of(pk))],
    }
    return render(request, "recognition/council.html", context)


@require_http_methods(BOTH)
def title_award(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = required(actor, P.TITLE_AWARD, queries.stage_row(actor, pk))
    found, stage = whole_and_stage(actor, row)
    form = AwardForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = decided(actor, form)
            ending = queries.ending(actor, row, given["on"])
            actions.award_title(row, by=actor, ending=ending, **given)
            return done(request, str(HELD), row.dossier_id)
    return shown(
        request, form, _("Record the decision"), f"{found.head} · {stage.name}",
        page_of(row.dossier_id), stage=stage, template="recognition/ending.html",
    )  # fmt: skip


def decided(actor: Actor, form: Any) -> dict[str, Any]:
    """Day, reason and registered document of a form, as the deeds take them."""
    sent = form.cleaned_data
    document = registered(actor, sent["number"])
    return {"on": sent["on"], "reason": sent["reason"], "document": document}
