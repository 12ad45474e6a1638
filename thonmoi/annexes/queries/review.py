"""The page of an annex: each criterion with the rows of the table it was read from."""

from dataclasses import dataclass

from thonmoi.annexes.queries._blocks import Block, blocks_of, is_wanted, waits
from thonmoi.annexes.queries._lines import AnnexLine
from thonmoi.annexes.queries._shown import viewed
from thonmoi.annexes.queries.annexes import annex, annex_row
from thonmoi.annexes.queries.comparing import Compared, against
from thonmoi.annexes.queries.rows import fetched
from thonmoi.annexes.rules import RowState
from thonmoi.annexes.rules.doubts import sentence
from thonmoi.annexes.rules.drawing import Box
from thonmoi.annexes.rules.keeping import kept
from thonmoi.kernel.access import Actor


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
    blocks = blocks_of(found, keep, other)
    return Review(
        line,
        tuple(tuple(row) for row in keep.head()),
        tuple(block for block in blocks if is_wanted(block, only)),
        keep.notes,
        tuple((sentence(code), place, text) for code, place, text in keep.findings),
        other,
        doubtful=sum(one.is_doubtful for one in found),
        waiting=sum(waits(one) for one in found),
        excluded=sum(one.state is RowState.EXCLUDED for one in found),
    )
