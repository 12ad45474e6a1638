"""A cell of a table and the place of a word on its page."""

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
