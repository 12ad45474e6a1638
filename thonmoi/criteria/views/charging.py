"""Charging an agency with criteria."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import actions, queries
from thonmoi.criteria.forms import ChargeForm
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import ChargeRole
from thonmoi.criteria.views.offices import office_of, paper
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def charge_assign(request: HttpRequest, slug: str) -> HttpResponse:
    set_ = queries.criteria_set(request.actor, slug)
    office = office_of(request.actor, P.CHARGE_ASSIGN, set_.unit_path)
    form = charge_form(request, set_, office.unit_path)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _assign(request.actor, office, set_, form.cleaned_data)
            return redirect("charges", slug=slug)
    context = {"set": set_, "form": form}
    return render(request, "criteria/charge_assign.html", context, status=asked(form))


def _assign(actor: Actor, office: Place, set_: SetView, given: dict[str, Any]) -> object:
    criterion, indicator = queries.place_in_set(
        actor, set_.slug, given["criterion"], given["indicator"]
    )
    return actions.assign_charge(
        office,
        by=actor,
        criterion=criterion,
        indicator=indicator,
        agency=accounts.agency(actor, given["agency"]),
        role=ChargeRole(given["role"]),
        part=given["part"],
        document=paper(actor, given["number"]),
        valid_from=clock.today(),
    )


def charge_form(request: HttpRequest, set_: SetView, area: str) -> ChargeForm:
    agencies = accounts.agencies(request.actor, around_paths=(area,))
    return ChargeForm(
        request.POST if request.method == "POST" else None,
        criteria=[(one.code, str(one)) for one in set_.criteria],
        indicators=[(line.code, f"{line.code} {line.name[:90]}") for line in set_.indicators],
        agencies=[(one.code, one.name) for one in agencies],
        initial={"criterion": request.GET.get("criterion", ""), "role": ChargeRole.LEAD},
    )
