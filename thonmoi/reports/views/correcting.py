"""Correcting an issued report; attaching its signed file; what differs since."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.reports import actions, queries
from thonmoi.reports.forms import AttachForm, CorrectForm
from thonmoi.reports.views.asking import require
from thonmoi.reports.views.outline import trail
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def report_correct(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    require(request.actor, P.REPORT_CORRECT, row.unit_path)
    found = queries.report(request.actor, pk)
    form = CorrectForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            draft = queries.draft(request.actor, row.unit, found.code)
            given = {"draft": draft, "frame": found.frame} | form.cleaned_data
            made = actions.correct_report(row, by=request.actor, **given)
            return redirect("report", pk=made.pk)
    context = {"form": form, "report": found, "crumbs": trail(found, is_inside=True)}
    context["differences"] = queries.differences(request.actor, found)
    return render(request, "reports/correct.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def report_attach(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    require(request.actor, P.REPORT_ATTACH, row.unit_path)
    form = AttachForm(request.POST or None, request.FILES or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            signed, version = uploaded(form.cleaned_data["file"]), form.cleaned_data["version"]
            actions.attach_report(row, by=request.actor, version=version, signed=signed)
            messages.success(request, _("The signed file is attached."))
            return redirect("report", pk=pk)
    found = queries.report(request.actor, pk)
    context = {"form": form, "report": found, "crumbs": trail(found, is_inside=True)}
    return render(request, "reports/attach.html", context, status=asked(form))


@require_GET
def report_differences(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.report(request.actor, pk)
    require(request.actor, P.REPORT_READ, found.unit_path)
    context = {"report": found, "crumbs": trail(found, is_inside=True)}
    context["differences"] = queries.differences(request.actor, found)
    name = "_differing" if request.htmx else "differences"
    return render(request, f"reports/{name}.html", context)
