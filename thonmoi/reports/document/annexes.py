"""The annexes on paper: tables, charts as figures with their words, notes."""

from thonmoi.paper.model import Annex, Block, Paragraph
from thonmoi.reports.facts import Facts
from thonmoi.reports.tables import Chart, Grid, Part, parts


def annexes(facts: Facts) -> tuple[Annex, ...]:
    """All annexes that have something to show, in order."""
    return tuple(_annex(one) for one in parts(facts))


def _annex(part: Part) -> Annex:
    return Annex(part.name, tuple(map(_block, part.blocks)), is_landscape=part.is_landscape)


def _block(one: Grid | Chart | str) -> Block:
    match one:
        case Grid():
            return one.as_table()
        case Chart():
            return one.figure()
    return Paragraph(one)
