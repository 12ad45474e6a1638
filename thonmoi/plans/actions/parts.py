"""The rows of a plan, from its facts; called inside `plan.create` only."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from thonmoi.audit.writes import change, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.text import fold
from thonmoi.plans.models import (
    Basis,
    Clause,
    Designation,
    Doubt,
    Duty,
    FrameLine,
    Goal,
    Plan,
    Receiver,
    Recipient,
    Target,
    Task,
    Title,
    Work,
    WorkCriterion,
)
from thonmoi.plans.rules import TaskState
from thonmoi.plans.rules.facts import PlanFacts

HEAD = (
    "year", "title", "issuer_text", "issuer_id", "symbol", "place", "authority", "position",
    "signer", "parent_id", "source_id",
)  # fmt: skip


def head(facts: PlanFacts) -> dict[str, Any]:
    """The fields of the plan itself."""
    return {name: getattr(facts, name) for name in HEAD}


def bound(facts: PlanFacts) -> Iterator[Any]:
    """Everything that stands in a clause."""
    for many in (facts.bases, facts.goals, facts.targets, facts.works, facts.tasks,
                 facts.duties, facts.designations, facts.titles, facts.doubts):  # fmt: skip
        yield from many


def unit_ids(facts: PlanFacts) -> set[int]:
    """Every unit that the plan binds."""
    named = {target.scope_id for target in facts.targets}
    for work in facts.works:
        named |= {work.commune_id, *([work.site_id] if work.site_id else [])}
    for task in facts.tasks:
        named |= {task.unit_id, *(line.unit_id for line in task.lines)}
    return named | {one.unit_id for one in (*facts.designations, *facts.titles)}


def write(plan: Plan, facts: PlanFacts, by: Actor) -> None:
    """Insert the parts of a plan, each in one statement."""
    clauses = {
        clause.path: clause
        for clause in create_many(
            Clause,
            (
                {**asdict(c), "plan": plan, "order": order, "folded": fold(f"{c.heading} {c.text}")}
                for order, c in enumerate(facts.clauses, 1)
            ),
        )
    }

    def placed(part: Any, order: int, *leave: str) -> dict[str, Any]:
        fields = {k: v for k, v in asdict(part).items() if k not in ("clause", *leave)}
        return {**fields, "clause": clauses[part.clause], "order": order}

    frame = ({"plan": plan, "order": n, **asdict(f)} for n, f in enumerate(facts.frame, 1))
    create_many(FrameLine, frame)
    create_many(Basis, _bases(plan, facts, clauses))
    _recipients(plan, facts)
    create_many(Goal, (placed(g, n) for n, g in enumerate(facts.goals, 1)))
    create_many(Target, (placed(t, n) for n, t in enumerate(facts.targets, 1)))
    create_many(Duty, (placed(d, n) for n, d in enumerate(facts.duties, 1)))
    _works(facts, placed)
    _tasks(facts, placed)
    _standing(facts, clauses)
    create_many(Doubt, _doubts(plan, facts, clauses, by))


def _bases(plan: Plan, facts: PlanFacts, clauses: dict[str, Clause]) -> Iterator[dict[str, Any]]:
    for order, basis in enumerate(facts.bases, 1):
        yield {
            "plan": plan,
            "order": order,
            "document_id": basis.document_id,
            "text": basis.text,
            "clause": clauses[basis.clause] if basis.clause else None,
        }


def _recipients(plan: Plan, facts: PlanFacts) -> None:
    lines = create_many(
        Recipient,
        ({"plan": plan, "order": n, "text": r.text} for n, r in enumerate(facts.recipients, 1)),
    )
    create_many(
        Receiver,
        (
            {"recipient": line, "agency_id": agency}
            for line, recipient in zip(lines, facts.recipients, strict=True)
            for agency in recipient.agency_ids
        ),
    )


def _works(facts: PlanFacts, placed: Any) -> None:
    made = create_many(
        Work,
        (placed(w, n, "key", "same_as", "criterion_ids") for n, w in enumerate(facts.works, 1)),
    )
    by_key = {work.key: row for work, row in zip(facts.works, made, strict=True)}
    for work in facts.works:
        if work.same_as:
            change(by_key[work.key], same_as=by_key[work.same_as])
    create_many(
        WorkCriterion,
        (
            {"work": by_key[work.key], "criterion_id": criterion}
            for work in facts.works
            for criterion in work.criterion_ids
        ),
    )


def _tasks(facts: PlanFacts, placed: Any) -> None:
    """A task of all communes spawns a tracked line for each (S-15)."""
    made = create_many(
        Task,
        ({**placed(t, n, "lines"), "state": TaskState.OPEN} for n, t in enumerate(facts.tasks, 1)),
    )
    create_many(
        Task,
        (
            {
                **asdict(line),
                "clause": row.clause,
                "order": order,
                "text": row.text,
                "due": row.due,
                "parent": row,
                "state": TaskState.OPEN,
            }
            for task, row in zip(facts.tasks, made, strict=True)
            for order, line in enumerate(task.lines, 1)
        ),
    )


def _standing(facts: PlanFacts, clauses: dict[str, Clause]) -> None:
    """Designations and titles; what an earlier plan or document said already is kept."""
    units = {one.unit_id for one in (*facts.designations, *facts.titles)}
    known = set(Designation.objects.filter(unit__in=units).values_list("unit_id", "level", "year"))
    held = set(Title.objects.filter(unit__in=units, ended_on=None).values_list("unit_id", "level"))
    create_many(
        Designation,
        (
            {**asdict(d), "clause": clauses[d.clause]}
            for d in facts.designations
            if (d.unit_id, d.level, d.year) not in known
        ),
    )
    create_many(
        Title,
        (
            {**asdict(t), "clause": clauses[t.clause]}
            for t in facts.titles
            if (t.unit_id, t.level) not in held
        ),
    )


def _doubts(
    plan: Plan, facts: PlanFacts, clauses: dict[str, Clause], by: Actor
) -> Iterator[dict[str, Any]]:
    for doubt in facts.doubts:
        yield {
            **asdict(doubt),
            "plan": plan,
            "clause": clauses[doubt.clause] if doubt.clause else None,
            "settled_at": clock.now() if doubt.answer else None,
            "settled_by_id": by.id if doubt.answer else None,
        }
