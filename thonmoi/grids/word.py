"""The tables of a .docx as sheets, and values put into their cells with the look they have."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from docx import Document

from thonmoi.grids.book import Sheet
from thonmoi.grids.cells import sheet_of
from thonmoi.grids.limits import Limits, refuse
from thonmoi.grids.measuring import DAMAGED, too_far, too_many
from thonmoi.grids.opened import Raw

_NAME = "Bảng %s"
Grid = dict[tuple[int, int], Any]


def is_word(content: bytes) -> bool:
    """Whether a package is a Word document."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "word/document.xml" in package.namelist()


def read_word(content: bytes, limits: Limits) -> tuple[Sheet, ...]:
    """Each table as a sheet named "Bảng 1", "Bảng 2", … Measure the file first."""
    tables = _open(content).tables
    if len(tables) > limits.sheets:
        tables = tables[: limits.sheets]
    return tuple(_sheet(one, at, limits) for at, one in enumerate(tables, start=1))


def fill_word(content: bytes, sheet: str, values: Mapping[tuple[int, int], str]) -> bytes:
    """The document with texts at (row, column), from 0, of the table that is named so."""
    document = _open(content)
    for at, table in enumerate(document.tables, start=1):
        if _NAME % at == sheet:
            grid = _grid(table)
            for place, text in values.items():
                if place in grid:
                    _say(grid[place], text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _open(content: bytes) -> Any:
    try:
        return Document(io.BytesIO(content))
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        raise refuse("damaged", DAMAGED) from None


def _sheet(table: Any, at: int, limits: Limits) -> Sheet:
    grid = _grid(table)
    height, width = 1 + max(r for r, _c in grid), 1 + max(c for _r, c in grid)
    if height > limits.rows or width > limits.columns:
        raise too_far(limits)
    if len(grid) > limits.cells:
        raise too_many(limits)
    first: dict[int, tuple[int, int]] = {}
    last: dict[int, tuple[int, int]] = {}
    rows = [[""] * width for _row in range(height)]
    for (row, column), cell in sorted(grid.items(), key=lambda one: one[0]):
        if id(cell._tc) not in first:
            first[id(cell._tc)] = (row, column)
            rows[row][column] = cell.text
        last[id(cell._tc)] = (row, column)
    merged = [(first[key], last[key]) for key in first if first[key] != last[key]]
    return sheet_of(Raw(_NAME % at, False, rows, merged), limits)


def _grid(table: Any) -> Grid:
    """Every place of a table with the cell that covers it."""
    found: Grid = {}
    for row_at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells, start=row.grid_cols_before):
            found[row_at, column] = cell
    return found or {(0, 0): table.cell(0, 0)}


def _say(cell: Any, text: str) -> None:
    """Put a text into a cell in the look of its first run; other runs are emptied."""
    first = cell.paragraphs[0]
    runs = [run for one in cell.paragraphs for run in one.runs]
    for run in runs[1:]:
        run.text = ""
    (runs[0] if runs else first.add_run()).text = text
