"""A table of a PDF by its drawn lines."""

from collections.abc import Iterator
from typing import Any

from thonmoi.annexes.reader.grid import Cell, Grid, Place
from thonmoi.kernel.text import nfc

_NEAR = 3.0


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
            text = "\n".join(_text(page, box))
            cells.append(Cell(text, top, left, bottom - top, right - left, where))
    return Grid(tuple(cells), len(ys) - 1, len(xs) - 1, place, edges=tuple(xs))


def _text(page: Any, box: tuple[float, float, float, float]) -> Iterator[str]:
    inside = page.crop(box, strict=False)
    for line in (inside.extract_text(x_tolerance=1.5, y_tolerance=3) or "").split("\n"):
        if clean := " ".join(nfc(line).split()):
            yield clean
