"""Confirming a threshold."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.criteria import actions, queries
from thonmoi.criteria.forms import ConfirmForm
from thonmoi.criteria.views.offices import office_of, paper
from thonmoi.criteria.views.thresholds import set_address, threshold_page
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asking


@require_http_methods(["GET", "POST"])
def threshold_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    row, set_, line = queries.indicator_in_set(request.actor, pk)
    office = office_of(request.actor, P.THRESHOLD_CONFIRM, set_.unit_path)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            document = paper(request.actor, form.cleaned_data["number"])
            actions.confirm_threshold(office, by=request.actor, indicator=row, document=document)
            told = _("Recorded: %(code)s was checked against the document.")
            messages.success(request, told % {"code": line.code})
            return redirect(set_address(set_, line))
    return threshold_page(request, "criteria/threshold_confirm.html", set_, line, form)
