"""What a file is taken apart into: words between tables, and tables as grids of cells."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the file, counted from one; 0 where it is not known.

    `page` is that of a PDF, `sheet` the name of a sheet, `table` counts the tables of the page,
    else of the file.
    """

    page: int = 0
    sheet: str = ""
    table: int = 0
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        """As an official points to it, in Vietnamese: "trang 4, bảng 1, hàng 7, cột 3"."""
        parts = (
            ("trang", self.page),
            ("trang tính", f"“{self.sheet}”" if self.sheet else ""),
            ("bảng", "" if self.sheet else self.table),
            ("hàng", self.row),
            ("cột", self.column),
        )
        return ", ".join(f"{name} {value}" for name, value in parts if value)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text (one line for each paragraph), its first row and column, and its span."""

    text: str
    row: int
    column: int
    rows: int
    columns: int
    place: Place

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell lies at a row and column."""
        inside = self.row <= row < self.row + self.rows
        return inside and self.column <= column < self.column + self.columns


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its cells in order, and how many rows and columns it has.

    `edges` are where the columns begin and end on the page of a PDF, in points.
    """

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    place: Place
    edges: tuple[float, ...] = ()

    def lines(self) -> list[list[Cell | None]]:
        """For each row, the cell at each column; a merged cell stands wherever it reaches.

        Of two cells at one place the first is shown: the other is hidden under it.
        """
        found: list[list[Cell | None]] = [[None] * self.columns for _row in range(self.rows)]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.rows, self.rows)):
                for column in range(cell.column, min(cell.column + cell.columns, self.columns)):
                    found[row][column] = found[row][column] or cell
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, or a line of text, that stands in no table."""

    text: str
    place: Place
    is_note: bool = False


Part = Words | Grid


def written(parts: tuple[Part, ...]) -> Iterator[tuple[str, Place]]:
    """Every text of a file that is not blank, with its place: what must not get lost."""
    for part in parts:
        for one in part.cells if isinstance(part, Grid) else (part,):
            if one.text.strip():
                yield one.text, one.place
