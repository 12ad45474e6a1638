"""Tables of a document: their header, which column says what, their rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from thonmoi.intake.reader.reading import Clause
from thonmoi.kernel.text import fold

_MOST_WORDS = 14
_NUMERAL = re.compile(r"\d")


@dataclass
class Table:
    """One table: the words of its header by column, and the rows under it."""

    path: str
    header: list[str] = field(default_factory=list)
    rows: list[Clause] = field(default_factory=list)


def tables_of(clauses: Sequence[Clause]) -> Iterator[Table]:
    """The tables in order; a header of several rows is taken together, and may be repeated."""
    table: Table | None = None
    for clause in clauses:
        if clause.kind != "row":
            continue
        path = clause.path.rsplit(".", 1)[0]
        if table is None or table.path != path:
            if table:
                yield table
            table = Table(path)
        if _is_header(clause, table):
            table.header = _merged(table.header, clause.cells)
        else:
            table.rows.append(clause)
    if table:
        yield table


def _is_header(clause: Clause, table: Table) -> bool:
    """A first row, or one right under it that has no number of its own in the first column."""
    if table.rows or not clause.cells:
        return False
    if any(len(cell.split()) > _MOST_WORDS for cell in clause.cells):
        return False
    first = fold(clause.cells[0])
    if re.fullmatch(r"[\divx]+\.?|[a-z]\.?", first) or re.match(r"^\(?\d", first):
        return bool(table.header) and all(re.fullmatch(r"\(?\d{1,2}\)?", c) for c in clause.cells)
    if not table.header:
        return True
    named = [cell for cell in clause.cells if cell]
    years = all(re.fullmatch(r"(?:Năm |Quý )?[\dIV/]{1,7}", c) for c in named)
    return (not clause.cells[0] or first == fold(table.header[0])) and (
        years or not any(_NUMERAL.match(cell) for cell in named)
    )


def _merged(header: list[str], cells: Sequence[str]) -> list[str]:
    size = max(len(header), len(cells))
    above = [*header, *[""] * (size - len(header))]
    below = [*cells, *[""] * (size - len(cells))]
    last = ""
    for index, text in enumerate(above):
        last = text or last
        if not text and below[index]:
            above[index] = last  # a cell that spans the columns below it
    return [a if a == b or not b else f"{a} {b}".strip() for a, b in zip(above, below, strict=True)]


def columns(header: Sequence[str], wanted: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """role → column, each column once; roles are looked for in the order of `wanted`."""
    folded = [fold(text) for text in header]
    found: dict[str, int] = {}
    for role, pattern in wanted.items():
        for index, text in enumerate(folded):
            if index not in found.values() and pattern.search(text):
                found[role] = index
                break
    return found


def cell(clause: Clause, column: int | None) -> str:
    """The text in a column; empty where the row has none."""
    if column is None or column >= len(clause.cells):
        return ""
    return clause.cells[column].strip()
