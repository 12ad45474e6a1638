"""What the pages of people share."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from thonmoi.accounts import queries
from thonmoi.accounts.forms import MembershipForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.ui.refusals import asked
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


def person_page(request: HttpRequest, account: object, form: MembershipForm) -> HttpResponse:
    context = {
        "account": account,
        "memberships": queries.memberships(request.actor, account),
        "form": form,
        "roles": ROLES,
    }
    return render(request, "accounts/person.html", context, status=asked(form))


def require(actor: Actor, permission: P) -> None:
    if not actor.areas(permission):
        raise Denied("access.denied", _("Only the administrator keeps people and roles."))


def area_choices(actor: Actor, permission: P) -> list[tuple[str, str]]:
    return [
        (unit.path, str(unit))
        for area in actor.areas(permission)
        for unit in units.units(actor, within=area)
        if unit.level != Level.HAMLET
    ]


def membership_form(request: HttpRequest, data: object = None) -> MembershipForm:
    areas = request.actor.areas(P.MEMBERSHIP_GRANT)
    agencies = queries.agencies(request.actor, around_paths=areas)
    return MembershipForm(
        data,
        agencies=[(a.code, a.name) for a in agencies],
        units=area_choices(request.actor, P.MEMBERSHIP_GRANT),
    )
