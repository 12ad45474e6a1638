"""Figures of targets of a whole area: the list, and one to enter."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import areas as actions
from thonmoi.monitoring.forms import AreaFigureForm
from thonmoi.monitoring.queries import areas
from thonmoi.plans import queries as plans
from thonmoi.plans.rules import said
from thonmoi.ui.refusals import asked, asking


@require_GET
def target_figures(request: HttpRequest) -> HttpResponse:
    rows = areas.area_figures(request.actor)
    return render(request, "monitoring/target_figures.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def figure_record(request: HttpRequest, pk: int) -> HttpResponse:
    target = plans.target_row(request.actor, pk)
    if not request.actor.can(P.FIGURE_RECORD, target.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    form = AreaFigureForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_figure(target, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The figure is kept."))
            return redirect("target-figures")
    context = {"form": form, "target": target, "said": said(target)}
    context["given"] = areas.given(request.actor, pk)
    return render(request, "monitoring/figure_record.html", context, status=asked(form))
