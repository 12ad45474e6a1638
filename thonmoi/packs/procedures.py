"""Procedures and holidays of a pack."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from thonmoi.kernel.access import Actor, Place
from thonmoi.packs.steps import Op, Step
from thonmoi.procedures import actions, queries
from thonmoi.procedures.queries.procedures import known
from thonmoi.procedures.rules import ProcedureFacts, procedure_facts


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each procedure; what the pack says of a known one is corrected."""
    there = known(actor)
    for row in data.get("procedures") or []:
        facts = procedure_facts(row)
        run = partial(_register, facts=facts)
        if facts.slug not in there:
            yield Step(Op.CREATE, "procedure", facts.name, run)
        else:
            is_same = there[facts.slug] == facts
            yield Step(Op.KEEP if is_same else Op.CHANGE, "procedure", facts.name, run)


def _register(actor: Actor, facts: ProcedureFacts) -> object:
    return actions.register_procedure(Place(""), by=actor, facts=facts)


def holiday_steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each day of the national table. A day that people withdrew is left alone."""
    rows = [(date.fromisoformat(str(row["day"])), row) for row in data.get("holidays") or []]
    years = {day.year for day, _row in rows}
    there = {one.day for year in years for one in queries.holidays(actor, year) if not one.is_local}
    for day, row in rows:
        label = f"{day:%d/%m/%Y} {row['name']}"
        if day in there:
            yield Step(Op.KEEP, "holiday", label)
        else:
            run = partial(_record, day=day, row=row, data=data)
            yield Step(Op.CREATE, "holiday", label, run)


def _record(actor: Actor, day: date, row: dict[str, Any], data: dict[str, Any]) -> object:
    return actions.record_holiday(
        Place(""),
        by=actor,
        day=day,
        name=str(row["name"]),
        is_off=not row.get("worked"),
        confidence=str(row.get("confidence") or data.get("confidence") or "unknown"),
        source=str(row.get("source") or data.get("source") or ""),
    )
