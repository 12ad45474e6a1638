"""A table of a PDF by its drawn lines."""

import re
from collections.abc import Iterator
from typing import Any

from pdfplumber.utils import extract_text

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid
from thonmoi.kernel.text import nfc

_NEAR = 3.0
_BROKEN = re.compile(r"(?<=\d)([-‐‑–])\n(?=\d)")
"""A span of years that the end of a line broke in two."""


def _edges(values: list[float]) -> list[float]:
    """Sorted positions, those nearer than three points as one."""
    made: list[float] = []
    for value in sorted(values):
        if not made or value - made[-1] > _NEAR:
            made.append(value)
    return made


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def grid_of(page: Any, table: Any, place: Place) -> Grid:
    """The cells of a table as drawn: a cell without a line through it is merged."""
    boxes = sorted(table.cells, key=lambda box: (box[1], box[0]))
    xs = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    ys = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in boxes:
        left, top, right, bottom = (
            _at(xs, box[0]),
            _at(ys, box[1]),
            _at(xs, box[2]),
            _at(ys, box[3]),
        )
        if right > left and bottom > top:
            where = Place(place.page, "", place.table, top + 1, left + 1)
            text = _BROKEN.sub(r"\1", "\n".join(_text(page, box)))
            cells.append(Cell(text, top, left, bottom - top, right - left, where))
    return Grid(tuple(cells), len(ys) - 1, len(xs) - 1, place, edges=tuple(xs))


def _text(page: Any, box: tuple[float, float, float, float]) -> Iterator[str]:
    """The lines of a cell: letters belong to the cell in which their middle lies."""
    inside = [char for char in page.chars if _is_in(char, box)]
    text = extract_text(inside, x_tolerance=1.5, y_tolerance=3) if inside else ""
    for line in text.split("\n"):
        if clean := " ".join(nfc(line).split()):
            yield clean


def _is_in(char: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]
