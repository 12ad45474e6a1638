"""Columns of a table of a .docx where cells span several columns or several rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn


@dataclass
class Grid:
    """What stands in each column so far, for cells that reach down into the rows below."""

    above: dict[int, str] = field(default_factory=dict)

    def row(self, cells: Sequence[Any], texts: Sequence[str]) -> list[str]:
        """The texts by column: a cell merged with the one above says the same again."""
        columns: list[str] = []
        for cell, text in zip(cells, texts, strict=True):
            place = len(columns)
            if _goes_on(cell):
                text = self.above.get(place, text)
            self.above[place] = text
            columns.append(text)
            columns.extend("" for _ in range(_span(cell) - 1))
        return columns


def _goes_on(cell: Any) -> bool:
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val"), "continue") == "continue"


def _span(cell: Any) -> int:
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = found.get(qn("w:val"), "1") if found is not None else "1"
    return max(1, min(int(value), 60)) if value.isdigit() else 1
