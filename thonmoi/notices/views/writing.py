"""Writing over a letter; recording what the clerk's register gave."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file, uploaded
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.notices import actions, queries
from thonmoi.notices.forms import LetterForm, LetterIssueForm, letter_initial
from thonmoi.notices.rules.letters import full_number
from thonmoi.notices.views.asking import require
from thonmoi.notices.views.files import name_of
from thonmoi.paper.docx import to_docx
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def letter_edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.letter_row(request.actor, pk)
    require(request.actor, P.LETTER_EDIT, row.unit_path)
    found = queries.letter(request.actor, pk)
    initial = letter_initial(found.words, found.frame) | {"version": found.version}
    form = LetterForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            said = {"words": form.words(), "frame": form.frame()}
            version = form.cleaned_data["version"]
            actions.edit_letter(row, by=request.actor, version=version, **said)
            return redirect("letter", pk=pk)
    context = {"form": form, "letter": found}
    return render(request, "notices/letter_edit.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def letter_issue(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.letter_row(request.actor, pk)
    require(request.actor, P.LETTER_ISSUE, row.unit_path)
    initial = {"version": row.version, "signer": row.signer}
    form = LetterIssueForm(request.POST or None, request.FILES or None, initial=initial)
    found = queries.letter(request.actor, pk)
    uncitable = queries.uncitable(request.actor, found)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            record = _record(request.actor, pk, form)
            actions.issue_letter(row, by=request.actor, uncitable=uncitable, **record)
            return redirect("letter", pk=pk)
    context = {"form": form, "letter": found, "uncitable": uncitable}
    return render(request, "notices/letter_issue.html", context, status=asked(form))


def _record(actor: Actor, pk: int, form: LetterIssueForm) -> dict[str, object]:
    """What the deed takes: the .docx is written and kept before the transaction (decision 27)."""
    said, found = form.cleaned_data, queries.letter(actor, pk)
    number = full_number(said["number"], found.frame.symbol)
    paper = queries.paper(
        actor, found, number=number, issued_on=said["issued_on"], signer=said["signer"]
    )
    return {
        "version": said["version"],
        "number": number,
        "issued_on": said["issued_on"],
        "signer": said["signer"],
        "docx": checked_file(to_docx(paper), name_of(found, "docx")),
        "signed": _signed(said["file"]),
    }


def _signed(file: UploadedFile | None) -> Checked | None:
    checked = uploaded(file)
    if checked:
        accepted(checked)
    return checked
