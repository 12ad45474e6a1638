"""Pages of charges: by criterion, with confirming in one sitting; assigning; ending."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import actions, queries
from thonmoi.criteria.forms import ChargeForm, ConfirmForm, EndForm
from thonmoi.criteria.page import rows_of
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import ChargeRole
from thonmoi.criteria.views.offices import may, office_of, paper
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_GET
def charges(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, queries.criteria_set(request.actor, slug), ConfirmForm())


@require_POST
def charge_confirm(request: HttpRequest, slug: str) -> HttpResponse:
    actor, sent = request.actor, request.POST
    set_ = queries.criteria_set(actor, slug)
    office = office_of(actor, P.CHARGE_CONFIRM, set_.unit_path)
    form = ConfirmForm(sent)
    chosen = queries.chosen_charges(actor, slug, sent.getlist("charge"), every="every" in sent)
    if form.is_valid():
        with asking(form):
            document = paper(actor, form.cleaned_data["number"])
            done = actions.confirm_charges(office, by=actor, charges=chosen, document=document)
            told = ngettext("%(n)s charge confirmed.", "%(n)s charges confirmed.", len(done))
            messages.success(request, told % {"n": len(done)})
            return redirect("charges", slug=slug)
    return _page(request, set_, form)


@require_http_methods(["GET", "POST"])
def charge_assign(request: HttpRequest, slug: str) -> HttpResponse:
    set_ = queries.criteria_set(request.actor, slug)
    office = office_of(request.actor, P.CHARGE_ASSIGN, set_.unit_path)
    form = _form(request, set_, office.unit_path)
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


@require_http_methods(["GET", "POST"])
def charge_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.charge(request.actor, pk)
    if not request.actor.can(P.CHARGE_END, found.unit_path):
        raise Denied("access.denied", _("Only the co-ordination office does this."))
    slug = found.criterion.criteria_set.slug
    form = EndForm(
        request.POST if request.method == "POST" else None, initial={"on": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.end_charge(found, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The charge ends; what was concluded under it stays."))
            return redirect("charges", slug=slug)
    context = {"charge": found, "slug": slug, "form": form}
    return render(request, "criteria/charge_end.html", context, status=asked(form))


def _page(request: HttpRequest, set_: SetView, form: ConfirmForm) -> HttpResponse:
    actor = request.actor
    held = queries.charges(actor, set_.id)
    waiting = [
        one
        for charges in held.values()
        for one in charges
        if not one.is_confirmed and actor.can(P.CHARGE_CONFIRM, one.unit_path)
    ]
    context = {
        "set": set_,
        "rows": rows_of(set_, held, set_.default_group, set_.year_from),
        "form": form,
        "waiting": waiting,
        "total": sum(len(charges) for charges in held.values()),
        "may_assign": may(actor, P.CHARGE_ASSIGN, set_.unit_path),
    }
    return render(request, "criteria/charges.html", context, status=asked(form))


def _form(request: HttpRequest, set_: SetView, area: str) -> ChargeForm:
    agencies = accounts.agencies(request.actor, around_paths=(area,))
    return ChargeForm(
        request.POST if request.method == "POST" else None,
        criteria=[(one.code, str(one)) for one in set_.criteria],
        indicators=[(line.code, f"{line.code} {line.name[:90]}") for line in set_.indicators],
        agencies=[(one.code, one.name) for one in agencies],
        initial={"criterion": request.GET.get("criterion", ""), "role": ChargeRole.LEAD},
    )
