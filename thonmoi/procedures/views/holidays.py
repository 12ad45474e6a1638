"""The table of holidays."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.procedures import actions, queries
from thonmoi.procedures.forms import HolidayForm, WithdrawForm
from thonmoi.procedures.views._asking import BOTH, choices, shown
from thonmoi.procedures.views.procedures import tabs
from thonmoi.ui.refusals import asking


@require_GET
def holidays(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("year", "")
    usual = clock.today().year
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else usual
    context = {
        "rows": queries.holidays(request.actor, year),
        "year": year,
        "years": sorted({*queries.years(request.actor), usual + 1}, reverse=True),
        "tabs": tabs("holidays"),
        "may_record": bool(request.actor.areas(P.HOLIDAY_RECORD)),
    }
    return render(request, "procedures/holidays.html", context)


@require_http_methods(BOTH)
def holiday_record(request: HttpRequest) -> HttpResponse:
    places = queries.places(request.actor, P.HOLIDAY_RECORD)
    form = HolidayForm(request.POST or None, places=choices(places))
    if request.method == "POST" and form.is_valid():
        sent = dict(form.cleaned_data)
        place = next(one for one in places if one.unit_path == sent.pop("place"))
        with asking(form):
            made = actions.record_holiday(place, by=request.actor, **sent)
            messages.success(request, _("The day is in the table."))
            return redirect(f"{reverse('holidays')}?year={made.day.year}")
    hint = _("Deadlines that are set from now on are counted with it; those that run stay.")
    return shown(request, form, _("Record a day"), "", reverse("holidays"), hint)


@require_http_methods(BOTH)
def holiday_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.holiday_row(request.actor, pk)
    if not request.actor.can(P.HOLIDAY_WITHDRAW, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    back = f"{reverse('holidays')}?year={row.day.year}"
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_holiday(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Withdrawn; it stays to be read."))
            return redirect(back)
    return shown(request, form, _("Withdraw a day"), row, back)
