"""Writing over a paragraph; saying who signs and receives a report."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import actions, queries
from thonmoi.reports.forms import FrameForm, ParagraphForm, frame_initial
from thonmoi.reports.narrative import section_of
from thonmoi.reports.narrative.written import taken
from thonmoi.reports.queries import ReportView
from thonmoi.reports.views.asking import require
from thonmoi.reports.views.outline import title_of, trail
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.paragraph_row(request.actor, pk)
    require(request.actor, P.REPORT_EDIT, row.unit_path)
    found = queries.report(request.actor, row.report_id)
    told = queries.told(request.actor, found, section_of(row.key).key)
    text = taken(told, row.text, request.GET.getlist("take"))
    form = ParagraphForm(request.POST or None, initial={"text": text, "version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            said = None if "restore" in request.POST else form.cleaned_data["text"]
            version = form.cleaned_data["version"]
            actions.edit_paragraph(row, by=request.actor, version=version, text=said)
            return redirect("report", pk=row.report_id)
    context = {"form": form, "report": found, "told": told, **_paragraph(request.actor, found, pk)}
    return render(request, "reports/paragraph.html", context, status=asked(form))


def _paragraph(actor: Actor, found: ReportView, pk: int) -> dict[str, object]:
    said = queries.paragraph(actor, pk)
    crumbs = trail(found, is_inside=True)
    return {"paragraph": said, "title": title_of(found, said), "crumbs": crumbs}


@require_http_methods(["GET", "POST"])
def report_address(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    require(request.actor, P.REPORT_ADDRESS, row.unit_path)
    found = queries.report(request.actor, pk)
    initial = frame_initial(found.frame) | {"version": found.version}
    form = FrameForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            frame, version = form.frame(found.frame), form.cleaned_data["version"]
            actions.address_report(row, by=request.actor, version=version, frame=frame)
            return redirect("report", pk=pk)
    context = {"form": form, "report": found, "crumbs": trail(found, is_inside=True)}
    return render(request, "reports/address.html", context, status=asked(form))
