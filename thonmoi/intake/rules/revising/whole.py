"""Everything that comparing a proposal with its plan takes, as loaded; and the comparison."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from thonmoi.intake.rules.building import plan_facts
from thonmoi.intake.rules.revising.compared import Comparison
from thonmoi.intake.rules.revising.comparing import compare
from thonmoi.intake.rules.revising.differing import Line, lines
from thonmoi.intake.rules.revising.parts import Part, of_facts, of_rows
from thonmoi.intake.rules.revising.texts import kept, of_plan, of_reading
from thonmoi.intake.rules.words import ItemState
from thonmoi.kernel.text import fold
from thonmoi.plans.rules.facts import PlanFacts


@dataclass(frozen=True, slots=True)
class Ground:
    """Rows: clauses of the plan, what they bind, the matches kept; `first` is the proposal that
    the plan was made from with its reading and items, None where it came another way.
    """

    clauses: list[Any]
    bound: list[tuple[str, Any]]
    matches: list[Any]
    first: tuple[Any, Mapping[str, Any], list[Any]] | None = None


def told(ground: Ground, clauses: Iterable[Mapping[str, Any]]) -> list[Line]:
    """The revised text clause by clause."""
    old, new = of_plan(ground.clauses), of_reading(clauses)
    return lines(old, new, kept(ground.matches, new, old))


def comparison(ground: Ground, facts: PlanFacts, found: list[Line]) -> Comparison:
    """What goes on, what changed. Clauses called narrative stay so where their words do."""
    before = {row.path: row for row in ground.clauses}
    silent = {
        line.path
        for line in found
        if line.path and line.old_path and before[line.old_path].is_narrative
    }
    words = {line.path: line.old_path for line in found}
    clauses = tuple(
        replace(one, is_narrative=True)
        if one.path in silent and _is_same(before[words[one.path]], one)
        else one
        for one in facts.clauses
    )
    read, as_read = _first(ground)
    return compare(
        replace(facts, clauses=clauses), of_rows(ground.bound), found, read=read, as_read=as_read
    )


def _is_same(row: Any, clause: Any) -> bool:
    return fold(f"{row.heading} {row.text}") == fold(f"{clause.heading} {clause.text}")


def _first(ground: Ground) -> tuple[list[Part], list[Part]]:
    """How the plan was read at first: all of it, and what nobody mended before accepting."""
    if ground.first is None:
        return [], []
    proposal, reading, items = ground.first

    def parts(rows: list[Any]) -> list[Part]:
        facts = plan_facts(
            reading,
            reading["clauses"],
            rows,
            year=proposal.year,
            area_id=proposal.unit_id,
            documents={},
            committees={},
        )
        return of_facts(facts)

    return parts(items), parts([row for row in items if row.state != ItemState.EDITED])
