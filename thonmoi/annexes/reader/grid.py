"""What a file is taken apart into: words between tables, and tables as grids of cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from thonmoi.annexes.reader.cells import Cell, Place


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
