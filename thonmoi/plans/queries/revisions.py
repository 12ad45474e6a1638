"""Versions of a plan: the one before, the one after, what goes on from one in the other."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from thonmoi.kernel.access import Actor
from thonmoi.plans.models import (
    Clause,
    ClauseLink,
    Designation,
    Doubt,
    Duty,
    Goal,
    Target,
    Task,
    Title,
    Work,
)
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.queries.plans import RELATED, PlanView, plan_view, plans
from thonmoi.plans.rules import PlanState

_BOUND: dict[str, QuerySet[Any]] = {
    "goals": Goal.objects.all(),
    "targets": Target.objects.all(),
    "works": Work.objects.all(),
    "tasks": Task.objects.filter(parent=None),
    "duties": Duty.objects.all(),
    "designations": Designation.objects.all(),
    "titles": Title.objects.all(),
}


@dataclass(frozen=True, slots=True)
class Versions:
    """The version before a plan and the one after it, as far as the actor sees them."""

    earlier: PlanView | None
    later: PlanView | None


def versions(actor: Actor, plan_pk: int) -> Versions:
    """What a plan revises, and what revises it."""
    rows = visible(actor).filter(Q(revision=plan_pk) | Q(revises=plan_pk))
    found = {row.revises_id == plan_pk: plan_view(row) for row in rows.select_related(*RELATED)}
    return Versions(found.get(False), found.get(True))


def revisable(actor: Actor, unit_path: str) -> list[PlanView]:
    """Plans of a unit that can be revised, newest first: those that have not ended."""
    return [
        one
        for one in plans(actor)
        if one.unit_path == unit_path and one.state is not PlanState.ENDED
    ]


def clause_rows(actor: Actor, plan_pk: int) -> list[Clause]:
    """The clauses of a plan that the actor sees, in order."""
    return list(Clause.objects.filter(plan__in=visible(actor), plan=plan_pk).order_by("order"))


def bound_rows(actor: Actor, plan_pk: int) -> list[tuple[str, Any]]:
    """Everything that binds in a plan, and its doubts: (kind of `rules.revising`, row)."""
    seen = visible(actor).filter(pk=plan_pk)
    found = [
        (kind, row)
        for kind, rows in _BOUND.items()
        for row in rows.filter(clause__plan__in=seen).select_related("clause").order_by("pk")
    ]
    doubts = Doubt.objects.filter(plan__in=seen).select_related("clause").order_by("pk")
    return [*found, *(("doubts", row) for row in doubts)]


def came_from(actor: Actor, plan_pk: int) -> dict[int, str]:
    """Clauses of earlier versions that go on in a plan: their key, the path where they are now."""
    links = dict(ClauseLink.objects.filter(new__plan=plan_pk).values_list("old_id", "new__path"))
    found = dict(links)
    while links:
        older = ClauseLink.objects.filter(new__in=links).values_list("old_id", "new_id")
        links = {old: found[new] for old, new in older}
        found |= links
    return found


def later_paths(actor: Actor, plan_pk: int) -> dict[str, tuple[int, str, bool]]:
    """Where the clauses of a revised plan go on: path → (later plan, path there, what it bound)."""
    rows = ClauseLink.objects.filter(old__plan=plan_pk).values_list(
        "old__path", "new__plan", "new__path", "is_bound"
    )
    return {old: (later, path, is_bound) for old, later, path, is_bound in rows}
