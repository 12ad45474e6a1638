"""Submitting a report for signature, and taking it back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import actions, queries
from thonmoi.reports.forms import VersionForm, WithdrawForm
from thonmoi.reports.views.asking import require
from thonmoi.reports.views.outline import trail
from thonmoi.ui.refusals import asked, asking


@require_POST
def report_submit(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    actions.submit_report(row, by=request.actor, version=version_of(request))
    return redirect("report", pk=pk)


@require_http_methods(["GET", "POST"])
def report_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.report_row(request.actor, pk)
    require(request.actor, P.REPORT_WITHDRAW, row.unit_path)
    form = WithdrawForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            said = form.cleaned_data
            actions.withdraw_report(
                row, by=request.actor, version=said["version"], note=said["note"]
            )
            return redirect("report", pk=pk)
    found = queries.report(request.actor, pk)
    context = {"form": form, "report": found, "crumbs": trail(found, is_inside=True)}
    return render(request, "reports/withdraw.html", context, status=asked(form))


def version_of(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid("report.version", _("Open the report again and press the button there."))
    return int(form.cleaned_data["version"])
