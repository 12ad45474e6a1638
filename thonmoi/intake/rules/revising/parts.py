"""What binds, as compared: rows of the plan and parts of the revised text on one footing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from thonmoi.plans.rules import figure, said
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.plans.rules.revising import FIELDS

COMPARED = ("goals", "targets", "works", "tasks", "duties", "designations", "titles", "doubts")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that binds. `ref` is the row's key, or the place among the facts of its kind.

    `what` and `place` say what it is about, `says` what it asks in few words; `values` are
    those of `plans.rules.revising.FIELDS`, with the criteria of a work, the lines of a task.
    """

    kind: str
    ref: int
    clause: str
    text: str
    what: str
    place: Any
    says: str
    values: dict[str, Any]


def of_facts(facts: PlanFacts) -> list[Part]:
    """The parts of a revised text, in its order."""
    return [
        _part(kind, place, one, one.clause)
        for kind in COMPARED
        for place, one in enumerate(getattr(facts, kind))
    ]


def of_rows(rows: Iterable[tuple[str, Any]]) -> list[Part]:
    """The parts of a plan as its rows stand now: (kind, row) with the row's clause loaded."""
    return [_part(kind, row.pk, row, row.clause.path if row.clause else "") for kind, row in rows]


def _part(kind: str, ref: int, one: Any, clause: str) -> Part:
    text = getattr(one, "text", "") or getattr(one, "question", "") or _says(kind, one, "")
    what, place = _about(kind, one)
    values = {name: getattr(one, name) for name in FIELDS[kind]}
    return Part(kind, ref, clause, text, what, place, _says(kind, one, text), values)


def _about(kind: str, one: Any) -> tuple[str, Any]:
    """(what it is about, its place: what tells it from others of the same words)."""
    match kind:
        case "targets":
            return one.what, one.scope_id
        case "works":
            return one.object, one.place_text or one.site_id or one.commune_id
        case "tasks":
            return one.text, one.unit_id
        case "duties":
            return one.agency_text, one.agency_id
        case "designations" | "titles":
            return one.level, one.unit_id
        case "doubts":
            return f"{one.code} {one.words or one.question}", one.code
    return one.text, None


def _says(kind: str, one: Any, text: str) -> str:
    if kind == "targets":
        return f"{one.what}: {said(one)}"
    if kind == "works":
        count = figure(one.quantity, "") if one.quantity is not None else ""
        what = " ".join(word for word in (one.action, count, one.object) if word)
        return f"{what}, {one.place_text}" if one.place_text else what
    if kind == "designations":
        return f"{one.level} {one.year}"
    return text or getattr(one, "level", "")
