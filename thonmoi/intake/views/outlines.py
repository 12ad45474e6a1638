"""Mending the outline where the reader got it wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.intake import queries
from thonmoi.intake.entry import mend
from thonmoi.intake.forms import OutlineForm
from thonmoi.intake.rules.outlining import Mend, Step
from thonmoi.kernel.errors import NotFound
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def outline_mend(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    subject = queries.proposal_row(request.actor, pk)
    clause = queries.clause_at(request.actor, pk, line)
    if clause is None:
        raise NotFound("outline.unknown", _("No clause begins at this line."))
    initial = {"version": subject.version, "label": clause["label"]}
    form = OutlineForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        with asking(form):
            one = Mend(line, Step(said["step"]), said["label"])
            mend(request.actor, subject, one, said["version"])
            return redirect(f"{reverse('proposal', args=[pk])}#text-h")
    context = {"form": form, "proposal": subject, "clause": clause}
    return render(request, "intake/outline_mend.html", context, status=asked(form))
