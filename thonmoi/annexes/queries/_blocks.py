"""The rows of an annex by criterion, each with the rows of the table it was read from."""

from dataclasses import dataclass

from thonmoi.annexes.queries._shown import RowView
from thonmoi.annexes.queries.comparing import Compared
from thonmoi.annexes.rules import Difference, RowKind, RowState
from thonmoi.annexes.rules.differing import Change
from thonmoi.annexes.rules.drawing import Box
from thonmoi.annexes.rules.keeping import Kept


@dataclass(frozen=True, slots=True)
class Line:
    """A row beside how it stands to the set there is."""

    row: RowView
    change: Change | None


@dataclass(frozen=True, slots=True)
class Block:
    """A criterion, or a heading, with its indicators and the source drawn as a table."""

    row: RowView
    lines: tuple[Line, ...]
    source: tuple[tuple[Box, ...], ...]
    waiting: int
    doubtful: int

    @property
    def is_done(self) -> bool:
        return not self.waiting and not self.doubtful


def waits(row: RowView) -> bool:
    return row.state is RowState.READ and not row.is_doubtful and row.kind is not RowKind.HEADING


def blocks_of(found: list[RowView], keep: Kept, other: Compared | None) -> list[Block]:
    starts = [i for i, row in enumerate(found) if row.kind is not RowKind.INDICATOR or i == 0]
    blocks = []
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        own = found[start:end]
        first = own[0]
        lines = own if first.kind is RowKind.INDICATOR else own[1:]
        blocks.append(
            Block(
                first,
                tuple(Line(row, _change(row, other)) for row in lines),
                tuple(tuple(row) for row in _source(own, keep)),
                waiting=sum(waits(one) for one in own),
                doubtful=sum(one.is_doubtful for one in own),
            )
        )
    return blocks


def _change(row: RowView, other: Compared | None) -> Change | None:
    return other.changes.get(row.code) if other and row.state is not RowState.EXCLUDED else None


def _source(own: list[RowView], keep: Kept) -> list[list[Box]]:
    """The rows of the tables that a block was read from, doubted cells marked."""
    doubted = {place for row in own for place in row.doubted_places}
    by_table: dict[int, list[int]] = {}
    for row in own:
        by_table.setdefault(row.grid, []).extend(row.lines)
    return [
        drawn for table, lines in by_table.items() for drawn in keep.body(table, lines, doubted)
    ]


def is_wanted(block: Block, only: str) -> bool:
    if only == "doubtful":
        return bool(block.doubtful)
    if only == "waiting":
        return bool(block.waiting or block.doubtful)
    if only == "different":
        return any(
            one.change and one.change.difference is not Difference.SAME for one in block.lines
        )
    return True
