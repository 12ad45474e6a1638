"""Measure and values of a row as laid."""

import re
from typing import Any

from thonmoi.annexes.reader import Row, Value
from thonmoi.annexes.rules.measuring import Measures
from thonmoi.annexes.rules.words import MeasureState


def measured(row: Row, measures: Measures) -> tuple[dict[str, Any], list[str]]:
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


def value_of(order: int, one: Value) -> dict[str, Any]:
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
