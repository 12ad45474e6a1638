"""Clauses as blocks of the sheet: labels, headings, bullets, starred lines, tables."""

from collections.abc import Iterable
from itertools import groupby

from thonmoi.paper.model import Block, Bullet, Heading, Paragraph, Rich, bold
from thonmoi.plans.document.facts import WrittenClause
from thonmoi.plans.document.tables import table

_LEVELS = {
    "part": 0,
    "chapter": 0,
    "section": 0,
    "upper": 1,
    "roman": 1,
    "number": 2,
    "article": 2,
    "dotted2": 3,
    "dotted3": 3,
    "dotted4": 3,
    "dotted5": 3,
    "bracket": 4,
    "letter": 4,
    "subletter": 4,
    "round": 4,
}
"""Level of a heading by the kind of its label (Decree 30, appendix I, V)."""
BOLD = frozenset(kind for kind, level in _LEVELS.items() if level < 4)
_LINES = ("dash", "plus")


def blocks(clauses: Iterable[WrittenClause]) -> tuple[Block, ...]:
    """The clauses in order, each with its words as they stand; rows of one table together."""
    made: list[Block] = []
    for is_row, group in groupby(clauses, key=lambda clause: clause.kind == "row"):
        if is_row:
            made.append(table([clause.cells for clause in group]))
        else:
            made += [_block(clause) for clause in group]
    return tuple(made)


def _block(clause: WrittenClause) -> Block:
    heading = clause.heading + (":" if clause.text else clause.mark)
    if not clause.heading:
        return _text(clause)
    if clause.text:
        return _run_in(clause, heading)
    if clause.kind == "star":
        return Bullet(bold(heading), clause.label)
    if clause.kind in _LINES:
        return Bullet(heading, clause.label)
    level = _LEVELS.get(clause.kind)
    if level is None:
        return Paragraph(heading, clause.label)
    # the levels of clauses are those of the paper
    return Heading(level, clause.label, heading, keeps_letters=True)  # type: ignore[arg-type]


def _text(clause: WrittenClause) -> Block:
    if clause.kind in ("part", "chapter", "section") and not clause.text:
        return Heading(0, clause.label, "")
    if clause.kind in _LINES or clause.kind == "star":
        return Bullet(clause.text, clause.label)
    if clause.kind == "article":
        return Paragraph((bold(f"{clause.label} "), clause.text))
    return Paragraph(clause.text, clause.label)


def _run_in(clause: WrittenClause, heading: str) -> Block:
    """A heading with its text on the same line: "5. Các xã còn lại: Căn cứ …"."""
    if clause.kind in BOLD:
        text: Rich = (bold(f"{clause.label} {heading}"), f" {clause.text}")
        return Paragraph(text)
    return Paragraph(f"{heading} {clause.text}", clause.label)
