"""Pages on which the administrator keeps people and their roles."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.accounts import actions, queries
from thonmoi.accounts.forms import AccountForm, MembershipForm
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    _require(request.actor, P.ACCOUNT_READ)
    context = {"people": queries.accounts(request.actor), "roles": ROLES}
    return render(request, "accounts/people.html", context)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def account_create(request: HttpRequest) -> HttpResponse:
    _require(request.actor, P.ACCOUNT_CREATE)
    form = AccountForm(request.POST or None, homes=_areas(request.actor, P.ACCOUNT_CREATE))
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        home = units.unit_at(request.actor, values.pop("home"))
        with asking(form):
            made = actions.create_account(home, by=request.actor, **values)
            return redirect("person", pk=made.pk)
    return render(request, "accounts/account_form.html", {"form": form}, status=asked(form))


@require_GET
def person(request: HttpRequest, pk: int) -> HttpResponse:
    return _person_page(request, queries.account(request.actor, pk), _membership_form(request))


@require_POST
def account_lock(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.account(request.actor, pk)
    is_active = request.POST.get("is_active") == "1"
    actions.lock_account(found, by=request.actor, is_active=is_active)
    messages.success(
        request, _("The account is unlocked.") if is_active else _("The account is locked.")
    )
    return redirect("person", pk=pk)


@require_POST
def membership_grant(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.account(request.actor, pk)
    form = _membership_form(request, request.POST)
    if form.is_valid():
        with asking(form):
            actions.grant_membership(
                units.unit_at(request.actor, form.cleaned_data["unit"]),
                by=request.actor,
                account=found,
                agency=queries.agency(request.actor, form.cleaned_data["agency"]),
                role=form.cleaned_data["role"],
                valid_from=clock.today(),
            )
            return redirect("person", pk=pk)
    return _person_page(request, found, form)


@require_POST
def membership_end(request: HttpRequest, pk: int) -> HttpResponse:
    held = queries.membership(request.actor, pk)
    actions.end_membership(held, by=request.actor, on=clock.today())
    messages.success(request, _("The role has ended; what was done under it stays."))
    return redirect("person", pk=held.account_id)


def _person_page(request: HttpRequest, account: object, form: MembershipForm) -> HttpResponse:
    context = {
        "account": account,
        "memberships": queries.memberships(request.actor, account),
        "form": form,
        "roles": ROLES,
    }
    return render(request, "accounts/person.html", context, status=asked(form))


def _require(actor: Actor, permission: P) -> None:
    if not actor.areas(permission):
        raise Denied("access.denied", _("Only the administrator keeps people and roles."))


def _areas(actor: Actor, permission: P) -> list[tuple[str, str]]:
    return [
        (unit.path, str(unit))
        for area in actor.areas(permission)
        for unit in units.units(actor, within=area)
        if unit.level != Level.HAMLET
    ]


def _membership_form(request: HttpRequest, data: object = None) -> MembershipForm:
    areas = request.actor.areas(P.MEMBERSHIP_GRANT)
    agencies = queries.agencies(request.actor, around_paths=areas)
    return MembershipForm(
        data,
        agencies=[(a.code, a.name) for a in agencies],
        units=_areas(request.actor, P.MEMBERSHIP_GRANT),
    )
