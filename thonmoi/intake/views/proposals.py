"""The list of proposals, reading a document in, accepting and rejecting."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.intake import actions, queries
from thonmoi.intake.entry import take_in
from thonmoi.intake.forms import RejectForm, ReplaceForm, UploadForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
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
    known, revises = _units(request.actor), _revised(request)
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


@require_http_methods(["GET", "POST"])
def proposal_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """At once for a document of its own; a revised version asks from which day."""
    subject = queries.proposal_row(request.actor, pk)
    if subject.revises is not None:
        return _replace(request, subject)
    if request.method == "GET":
        return redirect("proposal", pk=pk)
    version = request.POST.get("version", "")
    read_at = int(version) if version.isdigit() and len(version) < 10 else subject.version
    plan = actions.accept_proposal(subject, by=request.actor, version=read_at)
    messages.success(request, _("It is in the program as a draft; put it in force."))
    return redirect("plan", pk=plan.pk)


def _replace(request: HttpRequest, subject: Any) -> HttpResponse:
    initial = {"version": subject.version, "on": queries.start_of(request.actor, subject.pk)}
    form = ReplaceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            plan = actions.accept_proposal(subject, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The revised version has taken the place of the plan."))
            return redirect("plan", pk=plan.pk)
    context = {"form": form, "proposal": subject}
    return render(request, "intake/proposal_accept.html", context, status=asked(form))


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
