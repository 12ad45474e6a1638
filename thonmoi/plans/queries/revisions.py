"""Versions of a plan: the one before, the one after, what goes on from one in the other."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

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
from thonmoi.plans.queries.plans import PlanView, plan

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
    seen = visible(actor)
    before = seen.filter(revision=plan_pk).values_list("pk", flat=True).first()
    after = seen.filter(revises=plan_pk).values_list("pk", flat=True).first()
    return Versions(plan(actor, before) if before else None, plan(actor, after) if after else None)


def revisable(actor: Actor, unit_path: str) -> list[PlanView]:
    """Plans of a unit that can be revised: not ended, without a later version; newest first."""
    rows = visible(actor).filter(unit__path=unit_path, revision=None).exclude(state="ended")
    return [plan(actor, pk) for pk in rows.order_by("-year", "-pk").values_list("pk", flat=True)]


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
