"""The rows of a ruled table, written as one text: annexes have thousands of cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.table import Table as Grid

from thonmoi.paper.docx.para import Align, Look
from thonmoi.paper.docx.written import paragraph_text
from thonmoi.paper.model import Cell, Row, Table
from thonmoi.paper.wording import cell_runs

_ALIGN: dict[str, Align] = {"text": "left", "number": "right", "center": "center"}


def add_rows(grid: Grid, table: Table, widths: Sequence[float]) -> None:
    """Add the rows of `table` below its head; widths of the columns in mm."""
    twips = [Mm(width).twips for width in widths]
    said = "".join(_row(row, table, twips) for row in table.rows)
    grid._tbl.extend(parse_xml(f"<w:tbl {nsdecls('w')}>{said}</w:tbl>"))


def spaced(look: Look) -> Look:
    """The look of a paragraph inside a ruled cell."""
    return replace(look, before=1.5, after=1.5)


def _row(row: Row, table: Table, twips: Sequence[int]) -> str:
    cells = "".join(_cell(*one, row, table, twips) for one in _placed(row))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _placed(row: Row) -> Iterator[tuple[Cell, int, int]]:
    """Each cell with its first column and how many it spans."""
    for number, value in enumerate(row.cells):
        yield value, number and number + row.span - 1, 1 if number else row.span


def _cell(value: Cell, place: int, span: int, row: Row, table: Table, twips: Sequence[int]) -> str:
    column = table.columns[place]
    look = _look("text" if span > 1 else column.kind, table.size, row.is_total)
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{sum(twips[place : place + span])}"/>{spans}'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph_text(cell_runs(value, column.places), look)}</w:tc>"
    )


@lru_cache(maxsize=64)
def _look(kind: str, size: float, is_bold: bool) -> Look:
    return spaced(Look(size=size, bold=is_bold, align=_ALIGN[kind], first=0, after=0))
