"""The office's pages of periods: which there are, who has sent, their days and their end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import extensions, periods
from thonmoi.monitoring.actions.periods import Days
from thonmoi.monitoring.forms import (
    ExtensionForm,
    PeriodDaysForm,
    PeriodForm,
    ReopenForm,
)
from thonmoi.monitoring.queries import arrivals
from thonmoi.monitoring.queries import periods as of_periods
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_http_methods(["GET", "POST"])
def period_open(request: HttpRequest) -> HttpResponse:
    places = request.actor.areas(P.PERIOD_OPEN)
    if not places:
        raise Denied("access.denied", _("Your role does not include this."))
    form = PeriodForm(request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit = units.unit_at(request.actor, places[0])
            periods.open_period(
                unit, by=request.actor, code=form.cleaned_data["code"], days=Days(**form.days())
            )
            messages.success(request, _("The period is open for the communes of your area."))
            return redirect("period-open")
    context = {"form": form, "periods": of_periods.periods(request.actor, places[0])}
    return render(request, "monitoring/periods.html", context, status=asked(form))


@require_GET
def period(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.period_row(request.actor, pk)
    rows = arrivals.arrivals(request.actor, found)
    context = {
        "period": found,
        "rows": rows,
        "arrived": sum(one.has_arrived for one in rows),
        "late": sum(bool(one.late) and not one.has_arrived for one in rows),
        "waiting": sum(one.waiting for one in rows),
    }
    return render(request, "monitoring/period.html", context)


@require_http_methods(["GET", "POST"])
def period_change(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.period_row(request.actor, pk)
    _require(request, P.PERIOD_CHANGE, found.unit_path)
    known = {name: getattr(found, name) for name in (*Days.__slots__, "version")}
    form = PeriodDaysForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            version, days = form.cleaned_data["version"], Days(**form.days())
            periods.change_period(found, by=request.actor, version=version, days=days)
            return redirect("period", pk)
    return _form(request, found, form, _("Days of the period"), _("Save"))


@require_http_methods(["GET", "POST"])
def period_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.period_row(request.actor, pk)
    _require(request, P.PERIOD_REOPEN, found.unit_path)
    form = ReopenForm(request.POST or None, initial={"version": found.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            periods.reopen_period(found, by=request.actor, **form.cleaned_data)
            return redirect("period", pk)
    return _form(request, found, form, _("Open the period again"), _("Open again"))


@require_http_methods(["GET", "POST"])
def extension_grant(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.period_row(request.actor, pk)
    _require(request, P.EXTENSION_GRANT, found.unit_path)
    choices = [(one.unit.code, str(one.unit)) for one in arrivals.arrivals(request.actor, found)]
    form = ExtensionForm(request.POST or None, initial=request.GET.dict(), units=choices)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit = units.unit(request.actor, form.cleaned_data.pop("unit"))
            extensions.grant_extension(found, by=request.actor, unit=unit, **form.cleaned_data)
            return redirect("period", pk)
    return _form(request, found, form, _("Open the period for one commune"), _("Open"))


@require_POST
def extension_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = arrivals.extension_row(request.actor, pk)
    extensions.end_extension(found, by=request.actor)
    return redirect("period", found.period_id)


def _form(request: HttpRequest, found: Any, form: Any, heading: str, submit: str) -> HttpResponse:
    context = {"period": found, "form": form, "heading": heading, "submit": submit}
    return render(request, "monitoring/period_form.html", context, status=asked(form))


def _require(request: HttpRequest, permission: P, path: str) -> None:
    if not request.actor.can(permission, path):
        raise Denied("access.denied", _("Your role does not include this."))
