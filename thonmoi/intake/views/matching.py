"""Saying which clause a clause comes from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.intake import actions, queries
from thonmoi.intake.forms import NEW, MatchForm
from thonmoi.kernel.errors import NotFound
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def clause_match(request: HttpRequest, pk: int, path: str) -> HttpResponse:
    """Which clause of the plan one of the new text goes on from."""
    found = queries.matching(request.actor, pk, path)
    if found is None:
        raise NotFound("match.unknown", _("There is no such clause in this proposal."))
    initial = {"old_path": found.old_path or NEW}
    form = MatchForm(request.POST or None, olds=found.choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        subject, old = queries.proposal_row(request.actor, pk), form.cleaned_data["old_path"]
        with asking(form):
            old = "" if old == NEW else old
            actions.match_clause(subject, by=request.actor, path=path, old_path=old)
            return redirect(f"{reverse('proposal-changes', args=[pk])}#n-{path}")
    context = {"form": form, "found": found, "pk": pk}
    return render(request, "intake/clause_match.html", context, status=asked(form))
