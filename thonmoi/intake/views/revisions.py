"""A revised version: which plan it revises, what it changes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.intake import actions, queries
from thonmoi.intake.forms import NEW, CompareForm
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asked, asking


@require_GET
def proposal_changes(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.changes(request.actor, pk)
    if found is None:
        return redirect("proposal", pk=pk)
    context = {"proposal": queries.proposal(request.actor, pk).line, "changes": found}
    return render(request, "intake/proposal_changes.html", context)


@require_http_methods(["GET", "POST"])
def proposal_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Which plan it revises, or that it is a document of its own."""
    subject = queries.proposal_row(request.actor, pk)
    known = {str(one.pk): one for one in queries.revisable(request.actor, pk)}
    choices = [(key, _plan_name(one)) for key, one in known.items()]
    initial = {"version": subject.version, "plan": subject.revises_id or NEW}
    form = CompareForm(request.POST or None, initial=initial, plans=choices)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _compare(request, subject, form.cleaned_data)
            return redirect("proposal-changes", pk=pk)
    context = {"form": form, "proposal": subject}
    return render(request, "intake/proposal_compare.html", context, status=asked(form))


def _compare(request: HttpRequest, subject: Any, said: dict[str, Any]) -> None:
    plan = plans.plan_row(request.actor, int(said["plan"])) if said["plan"] != NEW else None
    version = said["version"]
    actions.compare_proposal(subject, by=request.actor, version=version, plan=plan)
    if plan is None:
        messages.info(request, _("It is read in as a document of its own."))


def _plan_name(one: Any) -> str:
    return f"{one.short}: {one.title}"
