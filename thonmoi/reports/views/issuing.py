"""Issuing a report: recording number and day."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file, uploaded
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.paper.docx import to_docx
from thonmoi.reports import actions, queries, rules
from thonmoi.reports.forms import IssueForm
from thonmoi.reports.queries.papers import paper
from thonmoi.reports.views.asking import require
from thonmoi.reports.views.files import name_of
from thonmoi.reports.views.outline import trail
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def report_issue(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    require(request.actor, P.REPORT_ISSUE, row.unit_path)
    number = queries.proposed_number(request.actor, row.unit_path, row.symbol)
    initial = {"version": row.version, "number": number}
    form = IssueForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.issue_report(row, by=request.actor, **_record(request.actor, pk, form))
            return redirect("report", pk=pk)
    found = queries.report(request.actor, pk)
    context = {"form": form, "report": found, "crumbs": trail(found, is_inside=True)}
    context["hurdle"] = queries.hurdle(request.actor, found)
    return render(request, "reports/issue.html", context, status=asked(form))


def _record(actor: Actor, pk: int, form: IssueForm) -> dict[str, object]:
    """What the deed takes: the .docx is written and kept before the transaction (decision 27)."""
    said, found = form.cleaned_data, queries.report(actor, pk)
    number = rules.full_number(said["number"], found.frame.symbol)
    document = paper(actor, found, number=number, issued_on=said["issued_on"])
    return {
        "version": said["version"],
        "number": number,
        "issued_on": said["issued_on"],
        "docx": checked_file(to_docx(document), name_of(found, "docx")),
        "signed": _signed(said["file"]),
    }


def _signed(file: UploadedFile | None) -> Checked | None:
    checked = uploaded(file)
    if checked:
        accepted(checked)
    return checked
