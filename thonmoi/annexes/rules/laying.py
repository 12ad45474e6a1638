"""An annex as read, laid out as the rows that are kept: plain fields, ready to write."""

from dataclasses import dataclass
from typing import Any

from thonmoi.annexes.reader import Annex, Row
from thonmoi.annexes.rules.laid_values import measured, value_of
from thonmoi.annexes.rules.measuring import Measures
from thonmoi.annexes.rules.words import RowKind, RowState

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
        read, doubts = measured(row, measures)
        fields |= read
        why += doubts
    values = tuple(value_of(n, one) for n, one in enumerate(row.values, 1))
    return Laid(fields | {"why": "\n".join(dict.fromkeys(why))}, values)
