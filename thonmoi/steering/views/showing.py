"""The pages of a committee: who sits on it and answers for what, and what nobody answers for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from thonmoi.steering import queries
from thonmoi.ui.parts import Tab


@require_GET
def committees(request: HttpRequest) -> HttpResponse:
    found = queries.committees(request.actor)
    code = found[0].code if found else ""
    return render(request, "steering/committee.html", _context(request, code, found))


@require_GET
def committee(request: HttpRequest, code: str) -> HttpResponse:
    found = queries.committees(request.actor)
    queries.committee(request.actor, code)
    return render(request, "steering/committee.html", _context(request, code, found))


def _context(request: HttpRequest, code: str, found: list[queries.CommitteeView]) -> dict[str, Any]:
    tabs = [Tab(f.name, reverse("committee", args=[f.code]), f.code == code) for f in found]
    one = next((f for f in found if f.code == code), None)
    if one is None:
        return {"committee": None}
    members = queries.members(request.actor, [one.pk])
    return {
        "committee": one,
        "tabs": tabs if len(tabs) > 1 else [],
        "members": members,
        "gaps": queries.gaps(request.actor, one.unit_path, members) if members else None,
    }
