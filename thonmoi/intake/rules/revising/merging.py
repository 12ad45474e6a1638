"""What a row that goes on holds: the new words, and what people set by hand where these agree."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from thonmoi.intake.rules.revising.bound import Pairs
from thonmoi.intake.rules.revising.parts import Part
from thonmoi.kernel.text import fold
from thonmoi.plans.rules.facts import DesignationFacts, PlanFacts, TaskFacts
from thonmoi.plans.rules.revising import KINDS

WORDS = frozenset({"text", "what", "agency_text", "place_text", "question", "question_en",
                   "words", "suggestion", "absolute", "absolute_unit"})  # fmt: skip
"""Words of the text itself: always those of the revised one."""

Key = tuple[str, str, str, Any]


def key_of(part: Part) -> Key:
    """By what a row is found among what was read when its plan came in."""
    place = part.place if part.kind in ("designations", "titles") else None
    return part.kind, part.clause, fold(part.text), part.values.get("place_text") or place


def merged(old: Part, new: Part, base: Part | None) -> dict[str, Any]:
    """The values of a row that goes on; `base` is how the row was read at first, where known.

    Where the words did not change, what is there stays, corrected by hand or not. Where they
    did, a value that the reader reads as it did before stays as people left it, another is the
    new one; what is not named any more is dropped only where nobody touched it.
    """
    is_same = fold(old.text) == fold(new.text)
    return {
        name: value
        if name in WORDS
        else old.values[name]
        if is_same
        else _value(old.values[name], value, base, name)
        for name, value in new.values.items()
    }


def _value(mine: Any, theirs: Any, base: Part | None, name: str) -> Any:
    if base is None:
        return mine if theirs is None else theirs
    before = base.values[name]
    if theirs == before or (theirs is None and mine != before):
        return mine
    return theirs


def with_values(
    facts: PlanFacts, new: Sequence[Part], found: Pairs, read: Mapping[Key, Part]
) -> PlanFacts:
    """The facts of the revised plan, those of rows that go on with what they keep."""
    kept = {
        (part.kind, part.ref): merged(before, part, read.get(key_of(before)))
        for part in new
        if (before := found.get((part.kind, part.ref)))
    }
    parts = {
        kind: tuple(
            replace(one, **kept[kind, place]) if (kind, place) in kept else one
            for place, one in enumerate(getattr(facts, kind))
        )
        for kind in KINDS
    }
    return replace(facts, **parts)


def with_added(
    facts: PlanFacts,
    old: Sequence[Part],
    found: Pairs,
    read: Collection[Key],
    clauses: Mapping[str, str],
) -> tuple[PlanFacts, Pairs]:
    """What people added to the plan goes on with its clause though no text says it.

    `clauses` gives the new clause of an old one. Only where the plan's reading is known.
    """
    held = {(part.kind, part.ref) for part in found.values()}
    added = [
        part
        for part in old
        if read and part.kind in MADE and (part.kind, part.ref) not in held
        if key_of(part) not in read and part.clause in clauses
    ]
    for part in added:
        many = getattr(facts, part.kind)
        found = found | {(part.kind, len(many)): part}
        facts = replace(facts, **{part.kind: (*many, _made(part, clauses[part.clause]))})
    return facts, found


MADE = ("designations", "tasks")


def _made(part: Part, clause: str) -> DesignationFacts | TaskFacts:
    if part.kind == "tasks":
        return TaskFacts(clause=clause, **part.values)
    return DesignationFacts(clause, part.place, part.what, part.values["year"])
