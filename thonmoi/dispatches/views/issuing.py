"""Recording number, day and signed file; sending to the receivers."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.dispatches import actions, queries, rules
from thonmoi.dispatches.forms import AttachForm, IssueForm
from thonmoi.dispatches.queries import DispatchView
from thonmoi.dispatches.views._parts import BOTH, asked_for, trail
from thonmoi.dispatches.views.files import name_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file, uploaded
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.paper.docx import to_docx
from thonmoi.ui.refusals import asked, asking


@require_http_methods(BOTH)
def dispatch_issue(request: HttpRequest, pk: int) -> HttpResponse:
    row, found = asked_for(request.actor, P.DISPATCH_ISSUE, pk)
    initial = {"version": found.version, "signer": found.frame.signer}
    form = IssueForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            record = _record(request.actor, found, form)
            actions.issue_dispatch(row, by=request.actor, **record)
            return redirect("dispatch", pk=pk)
    context = {"form": form, "dispatch": found, "crumbs": trail(found)}
    return render(request, "dispatches/dispatch_issue.html", context, status=asked(form))


def _record(actor: Actor, found: DispatchView, form: IssueForm) -> dict[str, object]:
    """What the deed takes: the .docx is written and kept before the transaction (decision 27)."""
    said = form.cleaned_data
    number = rules.full_number(said["number"], found.frame.symbol)
    given = {"number": number, "issued_on": said["issued_on"], "signer": said["signer"]}
    made = to_docx(queries.paper(actor, found, **given))
    return given | {
        "version": said["version"],
        "docx": checked_file(made, name_of(found, "docx")),
        "signed": _signed(said["file"]),
    }


def _signed(file: UploadedFile | None) -> Checked | None:
    checked = uploaded(file)
    if checked:
        accepted(checked)
    return checked


@require_http_methods(BOTH)
def dispatch_attach(request: HttpRequest, pk: int) -> HttpResponse:
    row, found = asked_for(request.actor, P.DISPATCH_ATTACH, pk)
    form = AttachForm(request.POST or None, request.FILES or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            signed = uploaded(form.cleaned_data["file"])
            version = form.cleaned_data["version"]
            actions.attach_dispatch(row, by=request.actor, version=version, signed=signed)
            return redirect("dispatch", pk=pk)
    context = {"form": form, "dispatch": found, "crumbs": trail(found)}
    return render(request, "dispatches/dispatch_attach.html", context, status=asked(form))


@require_http_methods(BOTH)
def dispatch_send(request: HttpRequest, pk: int) -> HttpResponse:
    row, found = asked_for(request.actor, P.DISPATCH_SEND, pk)
    sent = queries.sent(request.actor, found)
    if request.method == "POST":
        to = sent.to_send if sent else {}
        made = actions.send_dispatch(row, by=request.actor, agencies=to)
        said = ngettext("Sent to %(n)s agency.", "Sent to %(n)s agencies.", len(made))
        messages.success(request, said % {"n": len(made)})
        return redirect("dispatch", pk=pk)
    context = {"dispatch": found, "found": sent, "crumbs": trail(found)}
    return render(request, "dispatches/dispatch_send.html", context)
