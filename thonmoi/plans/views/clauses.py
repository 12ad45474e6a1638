"""Sorting a clause."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from thonmoi.plans import actions, queries


@require_POST
def clause_mark(request: HttpRequest, pk: int) -> HttpResponse:
    clause = queries.clause_row(request.actor, pk)
    is_narrative = request.POST.get("is_narrative") == "1"
    actions.mark_clause(clause, by=request.actor, is_narrative=is_narrative)
    return redirect(f"{_plan_address(clause.plan_id)}#c-{clause.path}")


def _plan_address(pk: int) -> str:
    return redirect("plan", pk=pk).url
