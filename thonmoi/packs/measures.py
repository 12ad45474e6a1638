"""Measures of a pack: what can be read, shared by indicators and plan targets."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from thonmoi.criteria import actions, queries
from thonmoi.criteria.actions import MeasureFacts
from thonmoi.kernel.access import Actor, Place
from thonmoi.packs.steps import Op, Step


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each measure; what the list says of a known one is corrected."""
    known = {one.code: one for one in queries.measures(actor)}
    for row in data.get("measures") or []:
        facts = _facts(row)
        there = known.get(facts.code)
        run = partial(_register, facts=facts, there=there)
        if there is None:
            yield Step(Op.CREATE, "measure", facts.name, run)
        elif any(getattr(there, name) != value for name, value in facts.as_fields().items()):
            yield Step(Op.CHANGE, "measure", facts.name, run)
        else:
            yield Step(Op.KEEP, "measure", facts.name)


def _facts(row: dict[str, Any]) -> MeasureFacts:
    return MeasureFacts(
        code=str(row["code"]),
        name=str(row["name"]),
        kind=str(row["kind"]),
        name_en=row.get("name_en") or "",
        unit=row.get("unit") or "",
        numerator=row.get("numerator") or "",
        denominator=row.get("denominator") or "",
        is_by_sex=bool(row.get("by_sex")),
    )


def _register(actor: Actor, facts: MeasureFacts, there: Any) -> object:
    return actions.register_measure(Place(""), by=actor, facts=facts, measure=there)
