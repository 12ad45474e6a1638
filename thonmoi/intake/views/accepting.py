"""Accepting a proposal, or rejecting it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.intake import actions, queries
from thonmoi.intake.forms import RejectForm, ReplaceForm
from thonmoi.ui.refusals import asked, asking


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
