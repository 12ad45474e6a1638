"""What the pages of a mapping show: the sheet as a table, its lines with their fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from thonmoi.grids import Sheet, address
from thonmoi.mappings.forms import LineFields, MarksForm
from thonmoi.mappings.offering import open_units
from thonmoi.mappings.rules import Axis, Frame
from thonmoi.mappings.shape import columns, rows

ROWS, COLUMNS = 40, 26


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of the picture of a sheet."""

    text: str
    rows: int
    columns: int
    is_head: bool
    is_number: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The first rows and columns of a sheet; how many more there are."""

    letters: tuple[str, ...]
    lines: tuple[tuple[int, tuple[ShownCell, ...]], ...]
    more_rows: int
    more_columns: int


def picture(sheet: Sheet, frame: Frame) -> Picture:
    """The sheet as people see it, from some rows above its head."""
    width = min(sheet.width, COLUMNS)
    first = max(frame.top - 3, 0)
    last = min(sheet.height, first + ROWS)
    reach = (first, last, width)
    lines = tuple((row + 1, tuple(_cells(sheet, frame, row, reach))) for row in range(first, last))
    letters = tuple(address(0, column)[:-1] for column in range(width))
    return Picture(letters, lines, sheet.height - last, sheet.width - width)


def _cells(
    sheet: Sheet, frame: Frame, row: int, reach: tuple[int, int, int]
) -> Iterator[ShownCell]:
    first, last, width = reach
    for column in range(width):
        top = sheet.covered.get((row, column), (row, column))
        start = (max(top[0], first), top[1])
        if start != (row, column):
            continue
        cell = sheet.cells.get(top)
        down = min(top[0] + (cell.rows if cell else 1), last) - row
        across = min(cell.columns if cell else 1, width - column)
        text = cell.text[:80] if cell else ""
        is_head = frame.top <= row < frame.body
        is_number = cell is not None and not isinstance(cell.value, str)
        yield ShownCell(text, max(down, 1), across, is_head, is_number)


def line_fields(form: MarksForm, sheet: Sheet | None, frame: Frame, axis: Axis) -> list[LineFields]:
    """The lines of an axis with their fields, and what stands in them."""
    read = (columns if axis is Axis.COLUMN else rows)(sheet, frame) if sheet else []
    lines = {one.place: one for one in read}
    found = []
    for mark in form.marks:
        if mark.axis is not axis:
            continue
        line = lines.get(mark.place)
        name = f"{axis[0]}{mark.place}"
        letter = address(0, mark.place)[:-1] if axis is Axis.COLUMN else str(mark.place + 1)
        period = form[f"{name}p"] if axis is Axis.COLUMN else None
        factor = form[f"{name}f"] if f"{name}f" in form.fields else None
        ours = open_units(mark, form.names)
        sample = line.sample if line else ""
        found.append(LineFields(mark, letter, sample, form[name], period, factor, ours))
    return found
