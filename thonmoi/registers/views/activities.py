"""The log of activities: list, file, one activity."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.registers import queries
from thonmoi.registers.views._logged import wanted_of
from thonmoi.registers.views.lists import spreadsheet
from thonmoi.registers.views.parts import choices, frame
from thonmoi.registers.views.sheets import activities_sheet
from thonmoi.ui.pages import page_number


@require_GET
def activities(request: HttpRequest) -> HttpResponse:
    known = queries.known(request.actor)
    wanted = wanted_of(request, known)
    context = {
        "page": queries.activities(request.actor, wanted, page=page_number(request)),
        "quarters": queries.quarters(request.actor, wanted, _("All kinds of activities")),
        "filter": wanted,
        "unit_code": request.GET.get("unit", ""),
        "choices": choices(request.actor, None, known),
        "may_log": bool(request.actor.areas(P.ACTIVITY_LOG)),
    } | frame(None, request)
    return render(request, "registers/activities.html", context)


@require_GET
def activities_file(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request, queries.known(request.actor))
    rows = queries.all_activities(request.actor, wanted)
    return spreadsheet(activities_sheet(rows), f"activities-{clock.today():%Y-%m-%d}.csv")


@require_GET
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    context = {
        "activity": queries.activity(request.actor, pk),
        "history": audit.history(request.actor, "registers.activity", str(pk)),
    }
    return render(request, "registers/activity.html", context)
