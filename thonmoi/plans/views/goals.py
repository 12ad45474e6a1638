"""Goals without a number: what serves each, and saying so."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries


@require_GET
def plan_goals(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    context = {"plan": found, "goals": queries.goals(request.actor, pk)}
    return render(request, "plans/goals.html", context)


@require_http_methods(["GET", "POST"])
def goal_link(request: HttpRequest, pk: int) -> HttpResponse:
    goal = queries.goal_row(request.actor, pk)
    if not request.actor.can(P.GOAL_LINK, goal.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    if request.method == "POST":
        keys = request.POST.getlist("serves")
        tasks, targets, criteria = queries.chosen(request.actor, goal, keys)
        found = {"tasks": tasks, "targets": targets, "criteria": criteria}
        actions.link_goal(goal, by=request.actor, **found)
        messages.success(request, _("Kept: what serves the goal."))
        return redirect(reverse("plan-goals", args=[goal.clause.plan_id]) + f"#goal-{pk}")
    context = {"goal": goal, "candidates": queries.candidates(request.actor, goal)}
    return render(request, "plans/goal_link.html", context)
