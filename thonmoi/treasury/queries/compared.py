"""A statement against what is recorded: every line with what is to be done about it."""

from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.treasury.queries._beside import beside
from thonmoi.treasury.queries._lines import LineView, line_view
from thonmoi.treasury.queries._pairs import PairView, judged
from thonmoi.treasury.queries._probable import probable
from thonmoi.treasury.rules import Difference

__all__ = ["Comparison", "LineView", "PairView", "compared", "comparison", "same"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The lines of a statement in order, then what only we have of its month; pairs that may be
    one voucher; pairs of which a person said so or not, the latest first."""

    lines: tuple[LineView, ...]
    probable: tuple[PairView, ...]
    judged: tuple[PairView, ...]


def comparison(actor: Actor, pk: int) -> Comparison:
    """All that is found of a statement: as many questions however long it is."""
    found = beside(actor, pk)
    lines = (line_view(pair, found.lines, found.payments) for pair in found.pairs)
    return Comparison(tuple(lines), probable(actor, found), judged(actor, found))


def compared(actor: Actor, pk: int) -> list[LineView]:
    """Every line of a statement in order, then what only we have of its month."""
    found = beside(actor, pk)
    return [line_view(pair, found.lines, found.payments) for pair in found.pairs]


def same(actor: Actor, pk: int) -> dict[int, int]:
    """Lines that agree in everything with a voucher and are not tied to it yet: keys of both."""
    found = beside(actor, pk)
    return {
        pair.there.key: pair.here.key
        for pair in found.pairs
        if pair.there and pair.here and pair.difference is Difference.SAME
        if found.lines[pair.there.key].payment_id is None
    }
