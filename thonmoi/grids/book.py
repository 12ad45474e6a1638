"""What a file is taken apart into: sheets of cells, each with its place and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import parse_number


def address(row: int, column: int) -> str:
    """The place as a spreadsheet names it; both count from 0: (4, 2) is "C5"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that says something. `row` and `column` count from 0; `rows`, `columns` its span.

    `value` is a Decimal where the file holds a number, a date where it holds a day, else the
    text; `text` is what the sheet shows ("95%", "1234,5", "17/06/2025"; leading spaces of a
    text are kept in `indent`). `is_percent`: the value 0.95 is shown as "95%". `is_formula`:
    the value was computed and saved by the program that wrote the file.
    """

    row: int
    column: int
    value: str | Decimal | date
    text: str
    rows: int = 1
    columns: int = 1
    is_percent: bool = False
    is_formula: bool = False
    indent: int = 0

    @property
    def address(self) -> str:
        """As a spreadsheet names it: "C5"."""
        return address(self.row, self.column)

    def figure(self) -> Decimal | None:
        """The number that is meant: a percentage counts in hundreds, a text as offices write it.

        None where the cell says no number. Raises Invalid (``number.ambiguous``) where a text
        can be read in two ways ("1.234"): the person is asked, nothing is guessed (decision 9).
        """
        if isinstance(self.value, Decimal):
            return self.value * 100 if self.is_percent else self.value
        if isinstance(self.value, date):
            return None
        try:
            return parse_number(self.text)
        except Invalid as wrong:
            if wrong.code == "number.ambiguous":
                raise
            return None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells by (row, column), without empty rows and columns at its end."""

    name: str
    cells: dict[tuple[int, int], Cell]
    height: int
    width: int
    covered: dict[tuple[int, int], tuple[int, int]]
    is_hidden: bool = False

    def at(self, row: int, column: int) -> Cell | None:
        """The cell at a place, or the merged cell that covers it; None where nothing stands."""
        own = self.cells.get((row, column))
        if own is not None:
            return own
        return self.cells.get(self.covered.get((row, column), (row, column)))

    def text(self, row: int, column: int) -> str:
        """What `at` says, or an empty text."""
        cell = self.at(row, column)
        return cell.text if cell else ""

    def rows(self) -> Iterator[tuple[Cell | None, ...]]:
        """For each row the cells that stand in it; a merged cell stands at its first place."""
        for row in range(self.height):
            yield tuple(self.cells.get((row, column)) for column in range(self.width))


@dataclass(frozen=True, slots=True)
class Book:
    """A file: its sheets in order, hidden ones too, and its kind: xlsx, xls, ods, csv."""

    kind: str
    sheets: tuple[Sheet, ...]

    @property
    def shown(self) -> tuple[Sheet, ...]:
        """The sheets that a person sees when the file is opened."""
        return tuple(sheet for sheet in self.sheets if not sheet.is_hidden)
