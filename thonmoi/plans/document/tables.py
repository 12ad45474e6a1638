"""Rows of a table read in, as a ruled table: the first row is its head."""

import re
from collections.abc import Sequence
from typing import Literal

from thonmoi.paper.model import Column, Row, Table

_SHORT = re.compile(r"[\d.,%/()\s–-]{0,12}|TT|STT|Stt")
_NARROWEST, _WIDEST = 5, 40


def table(rows: Sequence[tuple[str, ...]]) -> Table:
    """The table; a short row is filled up with empty cells, one cell alone spans them all."""
    wide = max(map(len, rows))
    filled = [(*row, *[""] * (wide - len(row))) for row in rows]
    columns = tuple(_column(cells) for cells in zip(*filled, strict=True))
    return Table(columns, tuple(_row(cells, wide) for cells in filled[1:]))


def _column(cells: tuple[str, ...]) -> Column:
    """A column as wide as its longest cell asks, within bounds."""
    longest = max(map(len, cells))
    kind: Literal["text", "center"] = "center" if all(map(_SHORT.fullmatch, cells)) else "text"
    return Column(cells[0], min(max(longest, _NARROWEST), _WIDEST), kind)


def _row(cells: tuple[str, ...], wide: int) -> Row:
    if wide > 1 and cells[0] and not any(cells[1:]):
        return Row((cells[0],), span=wide)
    return Row(cells)
