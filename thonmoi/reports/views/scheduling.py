"""When reports of an area are due."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.reports import actions, queries
from thonmoi.reports.forms import ScheduleForm, schedule_initial
from thonmoi.reports.views.building import places_of
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def schedule_set(request: HttpRequest) -> HttpResponse:
    unit = next(iter(places_of(request.actor).values()))
    known = queries.schedules(request.actor, unit.path, clock.today())
    chosen = next((one for one in known.values() if str(one.pk) == request.GET.get("row")), None)
    own = chosen if chosen and chosen.unit_path == unit.path else None
    form = ScheduleForm(request.POST or None, initial=schedule_initial(chosen, own))
    if request.method == "POST" and form.is_valid():
        with asking(form):
            version = form.cleaned_data["version"]
            actions.set_schedule(unit, by=request.actor, facts=form.facts(), version=version)
            messages.success(request, _("The days are recorded."))
            return redirect("schedule-set")
    context = {"form": form, "unit": unit, "rows": queries.schedule_rows(request.actor, unit.path)}
    return render(request, "reports/schedule.html", context, status=asked(form))
