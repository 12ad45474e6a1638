"""Reads of the annexes room: what was read in, and how it stands to the sets there are."""

from thonmoi.annexes.queries._blocks import Block
from thonmoi.annexes.queries._lines import AnnexLine
from thonmoi.annexes.queries._shown import RowView
from thonmoi.annexes.queries._values import ValueView
from thonmoi.annexes.queries.annexes import (
    annex,
    annex_row,
    annexes,
    columns_of,
    existing,
)
from thonmoi.annexes.queries.choices import bases, editions_for, groups_for, measures_for
from thonmoi.annexes.queries.comparing import Compared, compared
from thonmoi.annexes.queries.review import Review, review
from thonmoi.annexes.queries.rows import row_view, rows, rows_to_confirm

__all__ = [
    "AnnexLine",
    "Block",
    "Compared",
    "Review",
    "RowView",
    "ValueView",
    "annex",
    "annex_row",
    "annexes",
    "bases",
    "columns_of",
    "compared",
    "editions_for",
    "existing",
    "groups_for",
    "measures_for",
    "review",
    "row_view",
    "rows",
    "rows_to_confirm",
]
