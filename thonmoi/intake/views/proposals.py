"""The list of proposals, reading a document in, accepting and rejecting."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.intake import actions, queries
from thonmoi.intake.entry import take_in
from thonmoi.intake.forms import RejectForm, UploadForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_GET
def proposals(request: HttpRequest) -> HttpResponse:
    _require(request.actor, P.PROPOSAL_MAKE)
    context = {"proposals": queries.proposals(request.actor)}
    return render(request, "intake/proposals.html", context)


@require_http_methods(["GET", "POST"])
def proposal_make(request: HttpRequest) -> HttpResponse:
    known = _units(request.actor)
    choices = [(path, str(unit)) for path, unit in known.items()]
    form = UploadForm(request.POST or None, request.FILES or None, units=choices)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        with asking(form):
            unit = known[form.cleaned_data["unit"]]
            pk, is_new = take_in(request.actor, unit, sent.read(), sent.name or "")
            if not is_new:
                messages.info(request, _("This text was read before; nothing new is proposed."))
            return redirect("proposal", pk=pk)
    return render(request, "intake/proposal_make.html", {"form": form}, status=asked(form))


@require_POST
def proposal_accept(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.proposal_row(request.actor, pk)
    version = request.POST.get("version", "")
    read_at = int(version) if version.isdigit() and len(version) < 10 else subject.version
    plan = actions.accept_proposal(subject, by=request.actor, version=read_at)
    messages.success(request, _("The plan is in the program as a draft; put it in force."))
    return redirect("plan", pk=plan.pk)


@require_http_methods(["GET", "POST"])
def proposal_reject(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.proposal_row(request.actor, pk)
    form = RejectForm(request.POST or None, initial={"version": subject.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.reject_proposal(subject, by=request.actor, **form.cleaned_data)
            return redirect("proposals")
    context = {"form": form, "proposal": subject}
    return render(request, "intake/proposal_reject.html", context, status=asked(form))


def _require(actor: Actor, permission: P) -> None:
    if not actor.areas(permission):
        raise Denied("access.denied", _("Only the co-ordination office reads plans in."))


def _units(actor: Actor) -> dict[str, Any]:
    """Units that can have a plan: of the actor's areas, hamlets left out, widest first."""
    _require(actor, P.PROPOSAL_MAKE)
    found = [
        unit
        for area in actor.areas(P.PROPOSAL_MAKE)
        for unit in units.units(actor, within=area)
        if unit.level != Level.HAMLET
    ]
    return {unit.path: unit for unit in sorted(found, key=lambda u: u.path.count("/"))}
