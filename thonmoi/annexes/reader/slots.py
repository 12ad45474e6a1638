"""Rows of a table by the roles of their columns: what begins in each row, what it goes on with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thonmoi.annexes.reader.cells import Cell
from thonmoi.annexes.reader.columns import Layout
from thonmoi.annexes.reader.pieces import Piece
from thonmoi.annexes.reader.reading import Source


@dataclass(frozen=True, slots=True)
class Slot:
    """One row of a table. Cells that began above are not told again, but for values.

    `values` are the cells under the columns of what is required, by column, wherever they
    began; `wide` is the text of a row that says but one thing across the table.
    """

    part: int
    row: int
    order: str
    criterion: str
    content: str
    unit: str
    note: str
    values: dict[int, Cell]
    fresh: frozenset[int]
    cells: tuple[Source, ...]
    wide: str = ""
    is_first_of_rest: bool = False

    @property
    def has_values(self) -> bool:
        """Whether the row itself says what is required."""
        return any(self.values[i].text.strip() for i in self.fresh)


def slots(piece: Piece) -> Iterator[Slot]:
    """The rows of the body of a piece; rows without any text are left out."""
    lines, layout = piece.grid.lines(), piece.layout
    for y in range(piece.begin, piece.grid.rows):
        row = lines[y]
        began = [c for c in dict.fromkeys(row) if c and _begins(c, y, piece) and c.text.strip()]
        values = {x.index: c for x in layout.values if x.index < len(row) and (c := row[x.index])}
        if not began:
            continue
        yield Slot(
            piece.part,
            y,
            order=_joined(began, _one(layout.order)),
            criterion=_joined(began, layout.criterion),
            content=_joined(began, layout.content),
            unit=_joined(began, _one(layout.unit)),
            note=_joined(began, layout.notes),
            values=values,
            fresh=frozenset(x for x, c in values.items() if c in began or c.row == y),
            cells=tuple(Source(cell.text, cell.place) for cell in began),
            wide=_wide(began, layout, piece.grid.columns),
            is_first_of_rest=piece.is_rest and y == piece.begin,
        )


def _begins(cell: Cell, y: int, piece: Piece) -> bool:
    return cell.row == y or (y == piece.begin and cell.row < y and cell.row >= piece.layout.end)


def _one(column: int | None) -> tuple[int, ...]:
    return () if column is None else (column,)


def _joined(cells: list[Cell], columns: tuple[int, ...]) -> str:
    """The texts of the cells that begin in some columns, on one line."""
    texts = [c.text for c in cells if c.column in columns and _is_narrow(c, columns)]
    return re.sub(r"\s+", " ", " ".join(texts)).strip()


def _is_narrow(cell: Cell, columns: tuple[int, ...]) -> bool:
    """A cell that begins in the first column and reaches on is no number of the row."""
    return cell.columns == 1 or cell.column > 0 or len(columns) > 1


def _wide(cells: list[Cell], layout: Layout, columns: int) -> str:
    """The text where one cell, or one after the order, reaches over what is required."""
    last = layout.values[-1].index
    named = [c for c in cells if c.column != layout.order or c.columns > 1]
    if len(named) != 1:
        return ""
    one = named[0]
    reaches = one.column + one.columns > layout.values[0].index and one.columns > 1
    is_alone = one.column < layout.values[0].index and one.columns >= min(2, columns)
    if (reaches and one.column <= max(layout.content)) or (
        is_alone and one.column + one.columns > last
    ):
        return re.sub(r"\s+", " ", one.text).strip()
    return ""
