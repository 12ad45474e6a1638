"""Ruled tables: head repeated on every page, rows never broken across pages."""

from dataclasses import replace

from docx.document import Document as File
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.table import _Cell

from thonmoi.paper.docx.grid import add_grid, empty
from thonmoi.paper.docx.para import CENTRED, Align, Look, add_paragraph
from thonmoi.paper.model import Rich, Row, Table, clean
from thonmoi.paper.wording import cell_runs, unit_line

PADDING = 1.5
DENSE, DENSE_PADDING = 10, 0.6
"""Below this size a table is a matrix: many columns of one sign each."""
_ALIGN: dict[str, Align] = {"text": "left", "number": "right", "center": "center"}


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
    grid = add_grid(file, widths, heads + len(table.rows), border=4, padding=padding)
    rows = [list(row.cells) for row in grid.rows]
    for row in list(grid.rows)[:heads]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _add_head(rows[:heads], table)
    for cells, line in zip(rows[heads:], table.rows, strict=True):
        _add_row(cells, line, table)
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


def _add_row(cells: list[_Cell], row: Row, table: Table) -> None:
    if row.span > 1:
        cells[0].merge(cells[row.span - 1])
    for number, value in enumerate(row.cells):
        place = number if number == 0 else number + row.span - 1
        column = table.columns[place]
        kind = "text" if row.span > 1 and number == 0 else column.kind
        look = Look(size=table.size, bold=row.is_total, align=_ALIGN[kind], first=0, after=0)
        _write(cells[place], cell_runs(value, column.places), look)


def _write(cell: _Cell, rich: Rich, look: Look) -> None:
    add_paragraph(empty(cell), rich, replace(look, before=1.5, after=1.5))
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
