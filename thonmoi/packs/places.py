"""Units and successions of a pack."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from thonmoi.kernel.access import Actor
from thonmoi.packs.steps import Op, Step, day
from thonmoi.units import actions, queries
from thonmoi.units.rules import Level, SuccessionKind


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each unit, then for each succession."""
    known = {(u.code, u.valid_from): u for u in queries.all_units(actor)}
    for row in data.get("units") or []:
        there = known.get((row["code"], day(row.get("valid_from"))))
        label = f"{row.get('kind', '')} {row['name']} ({row['code']})".strip()
        if there is None:
            yield Step(Op.CREATE, "unit", label, partial(_register, row=row))
        elif there.valid_to != day(row.get("valid_to")) and row.get("valid_to"):
            yield Step(Op.CHANGE, "unit", label, partial(_end, row=row, unit=there))
        else:
            yield Step(Op.KEEP, "unit", label)
    recorded = {
        (s.origin.code, s.heir.code if s.heir else None, s.on) for s in queries.successions(actor)
    }
    for row in data.get("successions") or []:
        label = f"{row['from']} → {row.get('to') or '–'} ({row['on']})"
        if (row["from"], row.get("to"), day(row["on"])) in recorded:
            yield Step(Op.KEEP, "succession", label)
        else:
            yield Step(Op.CREATE, "succession", label, partial(_succeed, row=row))


def _register(actor: Actor, row: dict[str, Any]) -> object:
    since = day(row.get("valid_from"))
    parent: Any = actions.Root()
    if row.get("parent"):
        on = since or queries.BEFORE_RECORDS
        parent = queries.unit(actor, str(row["parent"]), on=on)
    return actions.register_unit(
        parent,
        by=actor,
        code=str(row["code"]),
        level=Level(row["level"]),
        kind=row.get("kind") or "",
        name=row["name"],
        name_en=row.get("name_en") or "",
        valid_from=since,
        valid_to=day(row.get("valid_to")),
        source=row.get("source") or "",
        confidence=row.get("confidence") or "unknown",
    )


def _end(actor: Actor, row: dict[str, Any], unit: Any) -> object:
    on = day(row["valid_to"])
    assert on is not None
    return actions.end_unit(unit, by=actor, on=on)


def _succeed(actor: Actor, row: dict[str, Any]) -> object:
    on = day(row["on"])
    assert on is not None
    return actions.record_succession(
        queries.unit_before(actor, str(row["from"]), on),
        by=actor,
        heir=queries.unit(actor, str(row["to"]), on=on) if row.get("to") else None,
        kind=SuccessionKind(row["kind"]),
        document=row.get("document") or "",
        on=on,
        confidence=row.get("confidence") or "unknown",
    )
