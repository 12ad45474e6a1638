"""The list of proposals, reading a document in."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.intake import queries
from thonmoi.intake.entry import take_in
from thonmoi.intake.forms import UploadForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_GET
def proposals(request: HttpRequest) -> HttpResponse:
    require_open(request.actor, P.PROPOSAL_MAKE)
    context = {"proposals": queries.proposals(request.actor)}
    return render(request, "intake/proposals.html", context)


@require_http_methods(["GET", "POST"])
def proposal_make(request: HttpRequest) -> HttpResponse:
    known, revises = units_of(request.actor), _revised(request)
    choices = [(path, str(unit)) for path, unit in known.items()]
    initial = {"unit": revises.unit.path, "revises": revises.pk} if revises else {}
    form = UploadForm(request.POST or None, request.FILES or None, units=choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            return _take_in(request, known[form.cleaned_data["unit"]], form, revises)
    context = {"form": form, "revises": revises}
    return render(request, "intake/proposal_make.html", context, status=asked(form))


def _revised(request: HttpRequest) -> Any:
    """The plan of which the file is called a revised version, by its key in the address."""
    key = request.POST.get("revises") or request.GET.get("revises") or ""
    return plans.plan_row(request.actor, int(key)) if key.isdigit() and len(key) < 12 else None


def _take_in(request: HttpRequest, unit: Any, form: Any, revises: Any) -> HttpResponse:
    sent = form.cleaned_data["file"]
    actor, name = request.actor, sent.name or ""
    pk, is_new = take_in(actor, unit, sent.read(), name, revises=revises)
    if not is_new:
        messages.info(request, _("This text was read before; nothing new is proposed."))
    return redirect("proposal-changes" if revises and is_new else "proposal", pk=pk)


def require_open(actor: Actor, permission: P) -> None:
    if not actor.areas(permission):
        raise Denied("access.denied", _("Only the co-ordination office reads plans in."))


def units_of(actor: Actor) -> dict[str, Any]:
    """Units that can have a plan: of the actor's areas, hamlets left out, widest first."""
    require_open(actor, P.PROPOSAL_MAKE)
    found = [
        unit
        for area in actor.areas(P.PROPOSAL_MAKE)
        for unit in units.units(actor, within=area)
        if unit.level != Level.HAMLET
    ]
    return {unit.path: unit for unit in sorted(found, key=lambda u: u.path.count("/"))}
