"""A table of a report before it is paper or a workbook: values, where each comes from, its sums.

A figure is made once, here; text, table, chart and workbook print the same value. A sum knows
both its value and the cells that it is of, so that a workbook can reckon it anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thonmoi.kernel.numbers import percent
from thonmoi.paper.model import Column, Row, Table

Value = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Ref:
    """Cells of one column, from a line to a line, both included; `grid` is the key of another
    table ("": the same)."""

    first: int
    last: int
    column: int
    grid: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """How a value follows from others: sum, met (cells that begin with "Đ"), known (cells with a
    number), between (numbers from the first to the second of `bounds`), share of two in percent,
    mean of two, difference of two; `places` after the comma."""

    how: str
    refs: tuple[Ref, ...]
    places: int = 2
    bounds: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A value; `key` names the fact that it is, `shown` is how it is printed where not plainly."""

    value: Value = None
    key: str = ""
    shown: str | None = None
    formula: Formula | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Cells from left to right; the first may span columns. A total is set bold."""

    cells: tuple[Cell, ...]
    is_total: bool = False
    span: int = 1

    def at(self, column: int) -> Cell:
        """The cell of a column."""
        return self.cells[max(0, column - self.span + 1)]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the name of its sheet; `unit` is that of its money, `key` that by which
    formulas of other tables name it."""

    name: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    caption: str = ""
    unit: str = ""
    size: float = 11
    key: str = ""

    def at(self, line: int, column: int) -> Cell:
        """The cell at a place."""
        return self.lines[line].at(column)

    def number(self, line: int, column: int) -> Decimal:
        """The number at a place; nothing counts as none."""
        value = self.at(line, column).value
        return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)

    @property
    def has_groups(self) -> bool:
        """Whether some columns share a heading, so that the head has two rows."""
        return any(one.group for one in self.columns)

    @property
    def figures(self) -> dict[str, Value]:
        """The value of each fact that stands in the table."""
        cells = (cell for line in self.lines for cell in line.cells)
        return {cell.key: cell.value for cell in cells if cell.key}

    def as_table(self) -> Table:
        """The table as the paper takes it."""
        return Table(
            self.columns,
            tuple(
                Row(tuple(_printed(one) for one in line.cells), line.is_total, line.span)
                for line in self.lines
            ),
            self.caption,
            self.unit,
            self.size,
        )


def _printed(cell: Cell) -> Value:
    return cell.value if cell.shown is None else cell.shown


def cells(values: Iterable[Value | Cell]) -> tuple[Cell, ...]:
    """Plain values as cells."""
    return tuple(one if isinstance(one, Cell) else Cell(one) for one in values)


def summed(lines: Sequence[Line], column: int, ref: Ref | None = None, key: str = "") -> Cell:
    """The sum of a column over the lines of `ref` (all where None); None where none is known."""
    ref = ref or Ref(0, len(lines) - 1, column)
    known = [lines[n].at(column).value for n in range(ref.first, ref.last + 1)]
    numbers = [one for one in known if isinstance(one, int | Decimal)]
    total = sum(numbers) if numbers else None
    return Cell(total, key, formula=Formula("sum", (ref,)) if numbers else None)


def added(lines: Sequence[Line], column: int, places: Sequence[int], key: str = "") -> Cell:
    """The sum of a column over some lines: of subtotals."""
    numbers = [v for n in places if isinstance(v := lines[n].at(column).value, int | Decimal)]
    refs = tuple(Ref(n, n, column) for n in places)
    return Cell(sum(numbers) if numbers else None, key, formula=Formula("sum", refs))


def share(part: Value, whole: Value, line: int, columns: tuple[int, int], key: str = "") -> Cell:
    """What one cell is of another of the same line, in percent with two decimals."""
    if not isinstance(part, int | Decimal) or not isinstance(whole, int | Decimal):
        return Cell(None, key)
    rate = percent(part, whole)
    refs = tuple(Ref(line, line, column) for column in columns)
    return Cell(rate, key, formula=Formula("share", refs)) if rate is not None else Cell(None, key)
