"""The page of the plans under a plan."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.cascade import page, queries
from thonmoi.plans import queries as plans
from thonmoi.ui.pages import Page, page_number

SIZE = 100


@require_GET
def subplans(request: HttpRequest, pk: int) -> HttpResponse:
    plan, rows = plans.plan(request.actor, pk), queries.subplans(request.actor, plan_pk=pk)
    asked = {name: request.GET.get(name, "")[:100] for name in ("q", "kind", "state")}
    shown = page.passing(rows, kind=asked["kind"], state=asked["state"], text=asked["q"])
    number = min(page_number(request), max(1, -(-len(shown) // SIZE)))
    cut = tuple(shown[(number - 1) * SIZE : number * SIZE])
    context = {
        "plan": plan,
        "asked": asked,
        "states": page.states(),
        "stats": page.stats(rows),
        "tabs": page.tabs(rows, asked["kind"]),
        "total": len(rows),
        "page": Page(cut, number, len(shown), SIZE),
    }
    return render(request, "cascade/subplans.html", context)
