"""The list of people, and one person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.accounts import queries
from thonmoi.accounts.people._page import membership_form, person_page, require
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    require(request.actor, P.ACCOUNT_READ)
    context = {"people": queries.accounts(request.actor), "roles": ROLES}
    return render(request, "accounts/people.html", context)


@require_GET
def person(request: HttpRequest, pk: int) -> HttpResponse:
    return person_page(request, queries.account(request.actor, pk), membership_form(request))
