"""Ruled tables: head repeated on every page, rows never broken across pages."""

from dataclasses import replace

from docx.document import Document as File
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.table import _Cell

from thonmoi.paper.docx.grid import add_grid, empty
from thonmoi.paper.docx.para import CENTRED, Look, add_paragraph
from thonmoi.paper.docx.rows import add_rows, spaced
from thonmoi.paper.model import Rich, Table, clean
from thonmoi.paper.wording import unit_line

PADDING = 1.5
DENSE, DENSE_PADDING = 10, 0.6
"""Below this size a table is a matrix: many columns of one sign each."""


def add_table(file: File, table: Table, room: float) -> None:
    """Add caption, unit and table, `room` mm wide; columns share it by their widths."""
    if table.caption:
        look = replace(CENTRED, bold=True, keeps=True, before=6, after=3)
        add_paragraph(file, clean(table.caption), look)
    if table.unit:
        look = Look(size=13, italic=True, align="right", first=0, after=3, keeps=True)
        add_paragraph(file, unit_line(table), look)
    whole = sum(column.width for column in table.columns)
    widths = [room * column.width / whole for column in table.columns]
    heads = 2 if table.has_groups else 1
    padding = PADDING if table.size >= DENSE else DENSE_PADDING
    grid = add_grid(file, widths, heads, border=4, padding=padding)
    for row in grid.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _add_head([list(row.cells) for row in grid.rows], table)
    add_rows(grid, table, widths)
    add_paragraph(file, "", Look(size=6, first=0, after=0))


def _add_head(rows: list[list[_Cell]], table: Table) -> None:
    look = Look(size=table.size, bold=True, align="center", first=0, after=0, keeps=True)
    for first, last, title in table.groups if table.has_groups else ():
        if title:
            _write(rows[0][first].merge(rows[0][last]), title, look)
        else:
            rows[0][first].merge(rows[1][first])
    for index, column in enumerate(table.columns):
        top = 1 if column.group else 0
        _write(rows[top][index], column.title, look)


def _write(cell: _Cell, rich: Rich, look: Look) -> None:
    add_paragraph(empty(cell), rich, spaced(look))
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
