"""Appointing a member."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.steering import actions, queries
from thonmoi.steering.forms import AppointForm
from thonmoi.steering.views._papers import paper, require
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def member_appoint(request: HttpRequest, code: str) -> HttpResponse:
    committee = queries.committee(request.actor, code)
    require(request.actor, P.MEMBER_APPOINT, committee.unit_path)
    known = _agencies(request.actor, committee.unit_path)
    form = AppointForm(
        request.POST or None, agencies=[(key, one.name) for key, one in known.items()]
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = actions.appoint_member(
                committee, by=request.actor, **_given(request.actor, committee, form, known)
            )
            messages.success(request, _("Appointed. Now say what the member answers for."))
            return redirect("remit-assign", pk=made.pk)
    context = {"form": form, "committee": committee}
    return render(request, "steering/member_appoint.html", context, status=asked(form))


def _agencies(actor: Actor, path: str) -> dict[str, Any]:
    """Agencies of the committee's area, by code."""
    found = accounts.agencies(actor, around_paths=(path,))
    return {one.code: one for one in found if one.unit_path.startswith(path)}


def _given(
    actor: Actor, committee: Any, form: AppointForm, known: dict[str, Any]
) -> dict[str, Any]:
    sent = form.cleaned_data
    return {
        "position": sent["position"],
        "office": sent["office"],
        "document": paper(actor, sent["number"]),
        "valid_from": sent["valid_from"],
        "seat": known.get(sent["seat"]),
        "name": sent["name"],
        "account": queries.account_named(actor, sent["username"], committee.unit_path),
    }
