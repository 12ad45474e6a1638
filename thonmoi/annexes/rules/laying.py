"""An annex as read, laid out as the rows that are kept: plain fields, ready to write."""

import re
from dataclasses import dataclass
from typing import Any

from thonmoi.annexes.reader import Annex, Row, Value
from thonmoi.annexes.rules.measuring import Measures
from thonmoi.annexes.rules.words import MeasureState, RowKind, RowState

LONGEST_CRITERION = 300


@dataclass(frozen=True, slots=True)
class Laid:
    """One row: its own fields, and those of its values."""

    fields: dict[str, Any]
    values: tuple[dict[str, Any], ...] = ()


def lay(annex: Annex, measures: Measures) -> list[Laid]:
    """The rows of an annex in order."""
    return [_row(order, row, measures) for order, row in enumerate(annex.rows, 1)]


def _row(order: int, row: Row, measures: Measures) -> Laid:
    why = list(row.why)
    name = row.name
    if row.kind == RowKind.CRITERION and len(name) > LONGEST_CRITERION:
        name, why = name[:LONGEST_CRITERION], [*why, "row.long"]
    fields: dict[str, Any] = {
        "order": order * 10,
        "kind": row.kind,
        "code": row.code,
        "name": name,
        "criterion": row.criterion[:10],
        "note": row.note,
        "is_official_code": row.is_official_code,
        "state": RowState.READ.value,
        "grid": row.grid,
        "lines": " ".join(map(str, row.lines)),
        "place": str(row.place)[:200],
    }
    if row.kind == RowKind.INDICATOR:
        read, doubts = _measured(row, measures)
        fields |= read
        why += doubts
    values = tuple(_value(n, one) for n, one in enumerate(row.values, 1))
    return Laid(fields | {"why": "\n".join(dict.fromkeys(why))}, values)


def _measured(row: Row, measures: Measures) -> tuple[dict[str, Any], list[str]]:
    """Kind, direction, unit and measure of an indicator, and what is doubtful of them."""
    given = [one for one in row.values if one.value is not None]
    kind = given[0].kind if given else ""
    direction = given[0].direction if given else ""
    unit = (given[0].unit if given else "") or row.unit
    found = measures.find(row.name, kind, unit)
    why = ["measure.asked"] if found.state is MeasureState.ASKED else []
    if not kind:
        why.append("row.kind")
        kind = found.measure.kind if found.measure else _kind(row)
        unit = found.measure.unit if found.measure else unit
        unit = unit or ("%" if kind == "percent" else "")
        direction = "pass" if kind in ("boolean", "text", "ordinal") else "at_least"
        if row.values and all(one.is_delegated for one in row.values):
            why.remove("row.kind")
    elif found.measure and found.state is MeasureState.SAME and not unit:
        unit = found.measure.unit
    read = {
        "value_kind": kind,
        "direction": direction,
        "unit": unit[:60],
        "measure_id": found.measure.id if found.measure else None,
        "measure_state": found.state.value,
    }
    return read, why


def _kind(row: Row) -> str:
    """What a name alone says of its kind of value."""
    if "%" in row.unit or re.match(r"t[ỷỉ] lệ", row.name, re.IGNORECASE):
        return "percent"
    return "boolean"


def _value(order: int, one: Value) -> dict[str, Any]:
    return {
        "order": order,
        "group": one.group,
        "year": one.year,
        "text": one.text,
        "place": str(one.place)[:200],
        "value": one.value,
        "high": one.high,
        "rest": one.rest if not one.is_delegated else "",
        "is_delegated": one.is_delegated,
        "why": "\n".join(one.why),
    }
