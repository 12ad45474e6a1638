"""What was found in a sheet becomes its cells."""

from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any

from thonmoi.grids.book import Cell, Sheet
from thonmoi.grids.limits import Limits
from thonmoi.grids.opened import Raw
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.text import nfc

Places = frozenset[tuple[int, int]]
_NOWHERE: Places = frozenset()


def sheet_of(
    raw: Raw, limits: Limits, percent: Places = _NOWHERE, computed: Places = _NOWHERE
) -> Sheet:
    """The sheet of what was found; `percent` and `computed` are places (row, column) from 0."""
    spans = {tuple(first): tuple(last) for first, last in raw.merged}
    cells: dict[tuple[int, int], Cell] = {}
    for row, line in enumerate(raw.rows):
        for column, found in enumerate(line):
            value = _value(found, limits.text)
            if value == "":
                continue
            place = (row, column)
            bottom, right = spans.get(place, place)
            cells[place] = Cell(
                row,
                column,
                value,
                _text(value, place in percent),
                bottom - row + 1,
                right - column + 1,
                place in percent and isinstance(value, Decimal),
                place in computed,
                len(found) - len(found.lstrip()) if isinstance(found, str) else 0,
            )
    height = min(max((one.row + one.rows for one in cells.values()), default=0), limits.rows)
    width = min(max((o.column + o.columns for o in cells.values()), default=0), limits.columns)
    covered = _covered(raw.merged, height, width)
    return Sheet(raw.name, cells, height, width, covered, raw.is_hidden)


def _covered(merged: Any, height: int, width: int) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place under a merged cell, inside the sheet, the place of that cell."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, right) in merged:
        for row in range(top, min(bottom + 1, height)):
            for column in range(left, min(right + 1, width)):
                found.setdefault((row, column), (top, left))
    return found


def _value(found: Any, most: int) -> str | Decimal | date:
    """A cell as read: a number as the sheet holds it, to its 15 digits; a text cut at `most`."""
    if found is None:
        return ""
    if isinstance(found, bool):
        return "TRUE" if found else "FALSE"
    if isinstance(found, int | float):
        return Decimal(f"{found:.15g}") if isfinite(found) else ""
    if isinstance(found, date):
        return found
    text = nfc(str(found)).strip()
    return text if len(text) <= most else text[: most - 1] + "…"


def _text(value: str | Decimal | date, is_percent: bool) -> str:
    """What the sheet shows: "95%" for 0.95 formatted as a percentage, a day as 17/06/2025."""
    if isinstance(value, Decimal):
        shown = format_number(value * 100 if is_percent else value, grouping=False)
        return f"{shown}%" if is_percent else shown
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value
