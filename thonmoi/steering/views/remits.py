"""Saying what a member answers for."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.criteria.rules import LEVEL_LABELS
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.steering import actions, queries
from thonmoi.steering.forms import RemitForm
from thonmoi.steering.views._papers import paper, require
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_http_methods(["GET", "POST"])
def remit_assign(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.member_row(request.actor, pk)
    require(request.actor, P.REMIT_ASSIGN, row.unit_path)
    known = _offered(request.actor, row.unit_path)
    form = _form(request, row, known)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = _assign(request.actor, row, form, known)
            told = ngettext("Recorded: %(n)s thing.", "Recorded: %(n)s things.", len(made))
            messages.success(request, told % {"n": len(made)})
            return redirect("committee", code=row.committee.code)
    context = {"form": form, "member": queries.member(request.actor, pk)}
    return render(request, "steering/remit_assign.html", context, status=asked(form))


def _offered(actor: Actor, path: str) -> dict[str, dict[str, Any]]:
    """Communes and agencies of the committee's area by code."""
    around = accounts.agencies(actor, around_paths=(path,))
    return {
        "units": {one.code: one for one in units.communes(actor, within=path)},
        "agencies": {one.code: one for one in around if one.unit_path == path},
    }


def _form(request: HttpRequest, row: Any, known: dict[str, dict[str, Any]]) -> RemitForm:
    sets, names = queries.criteria_offered(request.actor, row.unit_path), LEVEL_LABELS
    return RemitForm(
        request.POST or None,
        units=[(code, one.name) for code, one in known["units"].items()],
        criteria=[(one.id, f"{one} ({names[s.level]})") for s in sets for one in s.criteria],
        agencies=[(code, one.name) for code, one in known["agencies"].items()],
        initial={"number": row.document.number, "valid_from": row.valid_from},
    )


def _assign(actor: Actor, row: Any, form: RemitForm, known: dict[str, dict[str, Any]]) -> list[Any]:
    sent = form.cleaned_data
    return actions.assign_remits(
        row,
        by=actor,
        document=paper(actor, sent["number"]),
        valid_from=sent["valid_from"],
        units=[known["units"][code] for code in sent["units"]],
        criteria=queries.criteria_chosen(actor, sent["criteria"]),
        agencies=[known["agencies"][code] for code in sent["agencies"]],
    )
