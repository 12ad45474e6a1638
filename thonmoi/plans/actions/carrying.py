"""Moving rows of a plan into its revised version; called inside `plan.revise` only."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import models

from thonmoi.audit.writes import change, change_where, create_many
from thonmoi.plans import carriers
from thonmoi.plans.models import (
    Clause,
    ClauseLink,
    Designation,
    Doubt,
    Duty,
    GivenTarget,
    Goal,
    Plan,
    Target,
    Task,
    Title,
    Work,
    WorkCriterion,
)
from thonmoi.plans.rules import TaskState
from thonmoi.plans.rules.carried import Carried
from thonmoi.plans.rules.facts import PlanFacts, TaskFacts
from thonmoi.plans.rules.revising import KINDS, taken_over

MODELS: dict[str, type[models.Model]] = {
    "goals": Goal,
    "targets": Target,
    "works": Work,
    "tasks": Task,
    "duties": Duty,
    "designations": Designation,
    "titles": Title,
    "doubts": Doubt,
}
ORDERED = ("goals", "targets", "works", "tasks", "duties")


def rest(facts: PlanFacts, carried: Carried) -> PlanFacts:
    """The revised plan without what goes on from the old one: what is written anew."""
    left = {
        kind: tuple(p for n, p in enumerate(getattr(facts, kind)) if n not in carried.of(kind))
        for kind in KINDS
    }
    left["works"] = tuple(replace(work, same_as="") for work in left["works"])
    return replace(facts, **left)


def carry(old: Plan, new: Plan, facts: PlanFacts, carried: Carried) -> None:
    """Give the rows that go on their new clause and words, in the order of the new text."""
    clauses = {clause.path: clause for clause in Clause.objects.filter(plan=new)}
    moved: set[str] = set()
    for kind in KINDS:
        rows = _rows(kind, new, facts, carried)
        moved |= {getattr(facts, kind)[n].clause for n in carried.of(kind)}
        for place, (row, part) in enumerate(zip(rows, getattr(facts, kind), strict=True), 1):
            order = {"order": place} if kind in ORDERED else {}
            if place - 1 in carried.of(kind):
                _move(kind, row, part, new, clauses, order)
            elif row is not None:
                change(row, **order)
        if kind == "works":
            _named_again(rows, facts, carried)
    change_where(GivenTarget.objects.filter(plan=old), plan=new)
    _link(old, clauses, carried, moved)


def _rows(kind: str, new: Plan, facts: PlanFacts, carried: Carried) -> list[Any]:
    """The row of each part in the order of the facts; None for what needs no order."""
    model, kept = MODELS[kind], carried.of(kind)
    going: dict[int, Any] = model._default_manager.in_bulk(kept.values())
    made: list[Any] = []
    if kind in ORDERED:
        written = model._default_manager.filter(clause__plan=new)
        written = written.filter(parent=None) if kind == "tasks" else written
        made = list(written.order_by("order"))
    return [
        going[kept[n]] if n in kept else (made.pop(0) if made else None)
        for n in range(len(getattr(facts, kind)))
    ]


def _move(
    kind: str,
    row: Any,
    part: Any,
    new: Plan,
    clauses: Mapping[str, Clause],
    order: dict[str, int],
) -> None:
    clause, was_due = clauses.get(part.clause), getattr(row, "due", None)
    more: dict[str, Any] = {"plan": new} if kind == "doubts" else order
    change(row, clause=clause, **taken_over(kind, part), **more)
    if kind == "tasks":
        _move_lines(row, part, clause, was_due)
    elif kind == "works":
        held = set(WorkCriterion.objects.filter(work=row).values_list("criterion_id", flat=True))
        new_ones = [pk for pk in part.criterion_ids if pk not in held]
        create_many(WorkCriterion, ({"work": row, "criterion_id": pk} for pk in new_ones))


def _move_lines(task: Task, part: TaskFacts, clause: Any, was_due: Any) -> None:
    """Lines of communes go on by unit; one whose commune is left out stays with the old text."""
    held = {line.unit_id: line for line in Task.objects.filter(parent=task)}
    fresh: list[dict[str, Any]] = []
    for order, line in enumerate(part.lines, 1):
        shared = {"clause": clause, "order": order, "text": part.text}
        row = held.get(line.unit_id)
        if row is not None:
            change(row, **shared, due=part.due if row.due == was_due else row.due)
            continue
        fresh.append(
            {
                **shared,
                "unit_id": line.unit_id,
                "accountable_id": line.accountable_id,
                "criterion_id": line.criterion_id,
                "due": part.due,
                "parent": task,
                "state": TaskState.OPEN,
            }
        )
    create_many(Task, fresh)


def _named_again(rows: list[Any], facts: PlanFacts, carried: Carried) -> None:
    """A new work that names another again points to its row; none points to one that is gone."""
    by_key = {work.key: row for work, row in zip(facts.works, rows, strict=True)}
    here = {row.pk for row in rows}
    for place, (work, row) in enumerate(zip(facts.works, rows, strict=True)):
        if row.same_as_id is not None and row.same_as_id not in here:
            change(row, same_as=None)
        elif work.same_as and place not in carried.of("works"):
            change(row, same_as=by_key[work.same_as])


def _link(old: Plan, clauses: Mapping[str, Clause], carried: Carried, bound: set[str]) -> None:
    before = {clause.path: clause for clause in Clause.objects.filter(plan=old)}
    carriers.carry_on(
        {before[was].pk: clauses[path] for path, (was, _how) in carried.clauses.items()}
    )
    create_many(
        ClauseLink,
        (
            {"old": before[old_path], "new": clauses[path], "how": how, "is_bound": path in bound}
            for path, (old_path, how) in carried.clauses.items()
        ),
    )
