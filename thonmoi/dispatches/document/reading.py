"""The text of a paper as an officer types it, line by line, read into blocks of the sheet.

A line begins with its mark: "I." a part, "1." and "1.1." a section or a numbered paragraph,
"a)" a point, "-" and "+" bullets, "Điều 1." an article; cells parted by tabs (as pasted from a
spreadsheet) or by "|" are rows of a table whose first row is the head.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from thonmoi.paper.model import Block, Bullet, Column, Heading, Paragraph, Table, bold
from thonmoi.plans.document.tables import table

_ARTICLE = re.compile(r"(Điều \d+\.)\s*(.+)")
_PART = re.compile(r"([IVX]+\.)\s+(.+)")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*\.)\s+(.+)")
_POINT = re.compile(r"([a-zđ]\))\s*(.+)")
_LINE = re.compile(r"([-–+])\s+(.+)")
_FIGURE = re.compile(r"[-–]?[\d.,]*%?")
_RULE = re.compile(r"[|\s:-]+")
LONGEST_HEADING = 90


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; empty lines are left out."""
    lines = [line for line in text.splitlines() if line.strip()]
    made: list[Block] = []
    for is_row, group in groupby(lines, key=_is_row):
        found = list(group)
        made += [_table(found)] if is_row else [_block(one.strip()) for one in found]
    return tuple(made)


def _table(lines: list[str]) -> Table:
    """The rows as a table; a column of figures stands at the right."""
    made = table(list(_rows(lines)))
    columns = [
        replace(column, kind="number") if _is_figures(column, cells) else column
        for column, cells in zip(made.columns, _down(made), strict=True)
    ]
    return replace(made, columns=tuple(columns))


def _down(made: Table) -> list[list[str]]:
    """The cells of each column below its head; a row in one cell is left out."""
    rows = [[str(cell) for cell in row.cells] for row in made.rows if row.span == 1]
    return [[row[n] for row in rows] for n in range(len(made.columns))]


def _is_figures(column: Column, cells: list[str]) -> bool:
    return column.kind == "text" and any(cells) and all(map(_FIGURE.fullmatch, cells))


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or line.strip().startswith("|")


def _rows(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Cells of each row; a line that only draws a rule is left out."""
    for line in lines:
        bare = line.strip()
        if bare.startswith("|"):
            if not _RULE.fullmatch(bare):
                yield tuple(cell.strip() for cell in bare.strip("|").split("|"))
        else:
            yield tuple(cell.strip() for cell in line.strip("\r\n ").split("\t"))


def _block(line: str) -> Block:
    if found := _ARTICLE.fullmatch(line):
        return Paragraph((bold(f"{found[1]} "), found[2]))
    if found := _PART.fullmatch(line):
        return Heading(1, found[1], found[2])
    if found := _NUMBER.fullmatch(line):
        return _numbered(found[1], found[2])
    if found := _POINT.fullmatch(line):
        return Paragraph(found[2], found[1])
    if found := _LINE.fullmatch(line):
        return Bullet(found[2], "+" if found[1] == "+" else "-")
    return Paragraph(line)


def _numbered(label: str, text: str) -> Block:
    """A section where it reads like a heading, else a paragraph with its number."""
    if len(text) > LONGEST_HEADING or text[-1] in ".;:,":
        return Paragraph(text, label)
    return Heading(2 if label.count(".") == 1 else 3, label, text)
