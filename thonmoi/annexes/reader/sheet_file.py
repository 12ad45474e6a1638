"""Parts of an .xlsx: one grid a sheet, with its merged cells; only what was saved is read."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid, Part
from thonmoi.annexes.reader.refusals import refuse
from thonmoi.grids import measure
from thonmoi.grids.percents import percents
from thonmoi.kernel.text import nfc

_CELLS = 40_000
_SHEETS = 40


def read_sheet_file(data: bytes) -> tuple[Part, ...]:
    """A grid for each sheet that shows something. Raises Invalid if it cannot be opened."""
    measure(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = [
            one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible
        ][:_SHEETS]
        sheets = [(name, book.get_sheet_by_name(name)) for name in shown]
        as_percent = percents(data)
    except (CalamineError, ValueError, KeyError, OSError, OverflowError):
        raise refuse("damaged") from None
    found = [_grid(name, sheet, as_percent.get(name, frozenset())) for name, sheet in sheets]
    return tuple(grid for grid in found if grid is not None)


def _grid(name: str, sheet: CalamineSheet, percent: frozenset[tuple[int, int]]) -> Grid | None:
    if sheet.total_height * max(sheet.total_width, 1) > _CELLS * 25:
        raise refuse("too-many")
    rows = sheet.to_python(skip_empty_area=False)
    texts = {
        (y, x): _text(value, (y, x) in percent)
        for y, row in enumerate(rows)
        for x, value in enumerate(row)
    }
    texts = {place: text for place, text in texts.items() if text}
    if not texts:
        return None
    if len(texts) > _CELLS:
        raise refuse("too-many")
    columns = 1 + max(x for _y, x in texts)
    height = 1 + max(y for y, _x in texts)
    spans = _spans(sheet, height, columns)
    inside = {
        (y, x): top
        for top, (down, across) in spans.items()
        for y in range(top[0], top[0] + down)
        for x in range(top[1], top[1] + across)
    }
    cells = []
    for y in range(height):
        for x in range(columns):
            top = inside.get((y, x), (y, x))
            if top == (y, x):
                down, across = spans.get(top, (1, 1))
                place = Place(sheet=name, row=y + 1, column=x + 1)
                cells.append(Cell(texts.get(top, ""), y, x, down, across, place))
            elif (y, x) in texts:  # hidden under a merged cell: kept, in the cell that covers it
                place = Place(sheet=name, row=y + 1, column=x + 1)
                cells.append(Cell(texts[y, x], y, x, 1, 1, place))
    return Grid(tuple(cells), height, columns, Place(sheet=name))


def _spans(sheet: Any, height: int, columns: int) -> dict[tuple[int, int], tuple[int, int]]:
    found = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top < height and left < columns:
            found[top, left] = (
                min(bottom, height - 1) - top + 1,
                min(right, columns - 1) - left + 1,
            )
    return found


def _text(value: Any, is_percent: bool) -> str:
    """A value as the sheet shows it: 0.95 formatted as a percentage is "95%"."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _figure(value * 100) + "%" if is_percent else _figure(value)
    if isinstance(value, datetime):
        value = value.date() if value.time() == time() else value
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, time | timedelta):
        return str(value)
    lines = (" ".join(line.split()) for line in nfc(str(value)).split("\n"))
    return "\n".join(filter(None, lines))


def _figure(value: float) -> str:
    return f"{round(value, 10):.10f}".rstrip("0").rstrip(".").replace(".", ",") or "0"
