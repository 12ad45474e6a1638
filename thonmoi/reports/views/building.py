"""Building a report; setting the form of reports."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import actions, queries, rules
from thonmoi.reports.forms import BuildForm, HouseForm, frame_initial
from thonmoi.reports.narrative.spans import named
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def report_build(request: HttpRequest) -> HttpResponse:
    places = places_of(request.actor, P.REPORT_BUILD)
    periods = _periods(places.values())
    areas = [(path, str(unit)) for path, unit in places.items()]
    initial = {"period": request.GET.get("period", "")[:20] or _likely(periods)}
    form = BuildForm(request.POST or None, periods=periods, areas=areas, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit = places[form.cleaned_data["area"]]
            draft = queries.draft(request.actor, unit, form.cleaned_data["period"])
            made = actions.build_report(unit, by=request.actor, draft=draft)
            return redirect("report", pk=made.pk)
    return render(request, "reports/build.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def report_form(request: HttpRequest) -> HttpResponse:
    unit = next(iter(places_of(request.actor).values()))
    held = queries.form(request.actor, unit.path, on=clock.today())
    initial = frame_initial(held.frame) | {"version": held.version, "keeps_book": held.keeps_book}
    form = HouseForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            frame, version = form.frame(held.frame), form.cleaned_data["version"]
            since = held.valid_from if held.unit_path == unit.path else clock.today()
            given = {"frame": frame, "valid_from": since, "version": version}
            book = form.cleaned_data["keeps_book"]
            actions.set_form(unit, by=request.actor, keeps_book=book, **given)
            return redirect("reports")
    return render(request, "reports/form.html", {"form": form, "held": held}, status=asked(form))


def places_of(actor: Actor, permission: P = P.REPORT_FORM) -> dict[str, Any]:
    """Units whose reports the actor keeps (or builds), by path. Denied where there is none."""
    places = {unit.path: unit for unit in queries.areas(actor, permission)}
    if not places:
        raise Denied(
            "access.denied", _("Only the co-ordination office of the area works on its reports.")
        )
    return places


def _likely(periods: list[tuple[str, str]]) -> str:
    """The code that is chosen at first: the latest period whose last quarter has begun."""
    today = clock.today()
    known = ((code, *rules.period_of(code)) for code, _name in periods)
    ripe = [
        (period.end, kind is not rules.ReportKind.QUARTER, code)
        for code, kind, period in known
        if kind not in rules.REVIEWS and rules.is_ripe(period, today=today)
    ]
    return max(ripe, default=(today, False, ""))[2]


def _periods(places: Iterable[Any]) -> list[tuple[str, str]]:
    levels = {unit.level for unit in places}
    level = rules.COMMUNE if levels == {rules.COMMUNE} else ""
    found = rules.built_for(clock.today(), level)
    return [(rules.code_of(kind, period), named(period, kind)) for kind, period in found]
