"""Pages that show: the list of plans, a living plan, its doubts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.notices import queries as notices
from thonmoi.plans import contents, page, queries
from thonmoi.plans.doorways import doorways
from thonmoi.plans.queries import ClauseView, PlanView
from thonmoi.plans.queries.family import family


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    context = {"plans": queries.plans(request.actor)}
    return render(request, "plans/plans.html", context)


@require_GET
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    clauses = queries.clauses(request.actor, pk)
    context = {
        "plan": found,
        "coverage": queries.coverage(request.actor, clauses),
        "contents": contents.contents(clauses),
        **_filtered(request, clauses),
        **_frame(request, found),
    }
    return render(request, "plans/plan.html", context)


@require_GET
def plan_doubts(request: HttpRequest, pk: int) -> HttpResponse:
    context = {
        "plan": queries.plan(request.actor, pk),
        "doubts": queries.doubts(request.actor, plan_pk=pk),
    }
    return render(request, "plans/doubts.html", context)


def _filtered(request: HttpRequest, clauses: list[ClauseView]) -> dict[str, Any]:
    """What the filters leave; the frame is shown only without them."""
    asked = {name: request.GET.get(name, "")[:200] for name in ("q", "agency", "state")}
    shown = page.passing(clauses, text=asked["q"], agency=asked["agency"], state=asked["state"])
    return {
        "asked": asked,
        "is_filtered": any(asked.values()),
        "clauses": shown,
        "sections": () if any(asked.values()) else contents.sections(clauses),
        "total": len(clauses),
        "states": page.states(clauses),
        "agencies": page.agencies(clauses),
    }


def _frame(request: HttpRequest, found: PlanView) -> dict[str, Any]:
    doubts = queries.doubts(request.actor, plan_pk=found.pk)
    bases = [one for one in queries.bases(request.actor, found.pk) if not one.clause]
    return {
        "bases": bases,
        "recipients": queries.recipients(request.actor, found.pk),
        "distribution": notices.distribution(request.actor, found.document_pk),
        "versions": queries.versions(request.actor, found.pk),
        "family": family(request.actor, found.pk),
        "doorways": doorways(request.actor, found.pk),
        "doubts": doubts,
        "open_doubts": [doubt for doubt in doubts if doubt.is_open],
        "doubted": tuple(doubt.words for doubt in doubts if doubt.words),
    }
