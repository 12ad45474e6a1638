"""Levels that a unit is to reach: recording, ending."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.criteria.rules.words import LEVEL_LABELS, Level
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import DesignationEndForm, DesignationForm
from thonmoi.plans.views.aims import document_of, unit_choices, units_for
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def designation_record(request: HttpRequest) -> HttpResponse:
    known = units_for(request.actor, P.DESIGNATION_RECORD)
    initial = {"year": clock.today().year}
    form = DesignationForm(request.POST or None, **unit_choices(known), initial=initial)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            actions.record_designation(
                known[sent["unit"]],
                by=request.actor,
                level=Level(sent["level"]),
                year=sent["year"],
                document=document_of(request.actor, sent["number"]),
            )
            return redirect("aims")
    return render(request, "plans/designation_record.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def designation_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.designation_row(request.actor, pk)
    if not request.actor.can(P.DESIGNATION_END, found.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    form = DesignationEndForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            document = document_of(request.actor, form.cleaned_data["number"])
            on = form.cleaned_data["on"]
            actions.end_designation(found, by=request.actor, on=on, document=document)
            messages.success(request, _("The target has ended."))
            return redirect("aims")
    context = {"form": form, "designation": found, "level": LEVEL_LABELS[Level(found.level)]}
    return render(request, "plans/designation_end.html", context, status=asked(form))
