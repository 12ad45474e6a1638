"""Cells as they are drawn."""

from dataclasses import dataclass
from typing import Any

LONG = 40


@dataclass(frozen=True, slots=True)
class Box:
    """A cell as it is drawn: its text, its span, its place in words, whether it is doubted."""

    text: str
    rows: int
    columns: int
    place: str
    is_doubted: bool = False

    @property
    def is_long(self) -> bool:
        """Whether the cell wants a wide column."""
        return len(self.text) > LONG and self.columns == 1


def drawn(table: dict[str, Any], lines: range) -> list[list[Box]]:
    """Some rows of a table; a cell that reaches out of them is cut there."""
    rows: list[list[Box]] = [[] for _line in lines]
    for text, row, _column, height, width, place in table["cells"]:
        first, last = max(row, lines.start), min(row + height, lines.stop)
        if first < last:
            shown = text if row >= lines.start or first == lines.start else ""
            rows[first - lines.start].append(Box(shown, last - first, width, place))
    return rows
