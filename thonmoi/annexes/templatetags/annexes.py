"""Filters of the pages of annexes."""

from django import template

from thonmoi.annexes.rules import DIFFERENCE_LABELS, Difference, RowKind, RowState

register = template.Library()


@register.filter
def difference(kind: Difference) -> object:
    """How a row stands to the set there is, in words."""
    return DIFFERENCE_LABELS[kind]


@register.filter
def waitingtokens(block: object) -> str:
    """The rows of a block that can be confirmed together, as a button sends them."""
    rows = [block.row, *(line.row for line in block.lines)]  # type: ignore[attr-defined]
    waiting = (
        row
        for row in dict.fromkeys(rows)
        if row.state is RowState.READ and not row.is_doubtful and row.kind is not RowKind.HEADING
    )
    return ",".join(row.token for row in waiting)
