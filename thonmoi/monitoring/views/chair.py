"""The chair's pages: one tap, also on a phone."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thonmoi.monitoring.actions import approval as actions
from thonmoi.monitoring.forms import ReasonForm
from thonmoi.monitoring.queries import cells, checking, omitted, sheet
from thonmoi.ui.refusals import asked, asking


@require_GET
def submission(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, ReasonForm())


@require_POST
def submission_approve(request: HttpRequest, pk: int) -> HttpResponse:
    found, seen = cells.submission(request.actor, pk), request.POST.get("version", "")
    version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    actions.approve_submission(found, by=request.actor, version=version)
    messages.success(request, _("Approved; each value is now with its division."))
    return redirect("submission", pk=pk)


@require_POST
def submission_return(request: HttpRequest, pk: int) -> HttpResponse:
    found = cells.submission(request.actor, pk)
    form = ReasonForm(request.POST)
    if form.is_valid():
        with asking(form):
            actions.return_submission(found, by=request.actor, reason=form.cleaned_data["reason"])
            messages.success(request, _("Given back to the officer with your reason."))
            return redirect("submission", pk=pk)
    return _page(request, pk, form)


def _page(request: HttpRequest, pk: int, form: ReasonForm) -> HttpResponse:
    found = cells.submission(request.actor, pk)
    shown = sheet.sheet(request.actor, found.unit, found.period)
    shown = checking.checked(request.actor, shown)
    doubts = [row for row in shown.with_chair if row.is_doubtful or row.cell.is_not_applicable]
    said = omitted.omissions(request.actor, found)
    missing = [(row, said.get(row.indicator.id)) for row in shown.missing]
    context = {"submission": found, "sheet": shown, "doubts": doubts, "form": form}
    context["missing"] = missing
    return render(request, "monitoring/submission.html", context, status=asked(form))
