"""The page of an annex: each criterion with the rows of the table it was read from."""

from dataclasses import dataclass

from thonmoi.annexes.queries._shown import RowView, viewed
from thonmoi.annexes.queries.annexes import AnnexLine, annex, annex_row
from thonmoi.annexes.queries.comparing import Compared, against
from thonmoi.annexes.queries.rows import fetched
from thonmoi.annexes.rules import Difference, RowKind, RowState
from thonmoi.annexes.rules.differing import Change
from thonmoi.annexes.rules.doubts import sentence
from thonmoi.annexes.rules.keeping import Box, Kept, kept
from thonmoi.kernel.access import Actor


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


@dataclass(frozen=True, slots=True)
class Review:
    """An annex whole: blocks in order, notes outside, findings, what is different."""

    line: AnnexLine
    head: tuple[tuple[Box, ...], ...]
    blocks: tuple[Block, ...]
    notes: tuple[tuple[str, str], ...]
    findings: tuple[tuple[object, str, str], ...]
    compared: Compared | None
    doubtful: int
    waiting: int
    excluded: int


def review(actor: Actor, pk: int, *, only: str = "") -> Review:
    """The page of an annex; NotFound where it is not the actor's to see.

    `only` is "doubtful", "waiting" or "different": blocks without such a row are left out.
    """
    line, proposal = annex(actor, pk), annex_row(actor, pk)
    keep, plain = kept(proposal.reading), fetched(actor, pk)
    columns = sorted(plain[0].proposal.columns.all(), key=lambda c: c.order) if plain else []
    found, other = viewed(plain), against(actor, proposal, columns, plain)
    blocks = _blocks(found, keep, other)
    return Review(
        line,
        tuple(tuple(row) for row in keep.head()),
        tuple(block for block in blocks if _is_wanted(block, only)),
        keep.notes,
        tuple((sentence(code), place, text) for code, place, text in keep.findings),
        other,
        doubtful=sum(one.is_doubtful for one in found),
        waiting=sum(_waits(one) for one in found),
        excluded=sum(one.state is RowState.EXCLUDED for one in found),
    )


def _waits(row: RowView) -> bool:
    return row.state is RowState.READ and not row.is_doubtful and row.kind is not RowKind.HEADING


def _blocks(found: list[RowView], keep: Kept, other: Compared | None) -> list[Block]:
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
                waiting=sum(_waits(one) for one in own),
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


def _is_wanted(block: Block, only: str) -> bool:
    if only == "doubtful":
        return bool(block.doubtful)
    if only == "waiting":
        return bool(block.waiting or block.doubtful)
    if only == "different":
        return any(
            one.change and one.change.difference is not Difference.SAME for one in block.lines
        )
    return True
