"""Tables of fixed width: the borderless grids of head and foot, and the ground of ruled ones."""

from collections.abc import Sequence

from docx.document import Document as File
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_grid(
    file: File, widths: Sequence[float], rows: int, *, border: int = 0, padding: float = 0
) -> Table:
    """Add an empty table; widths and side padding in mm, border in eighths of a point.

    Widths are set on the table, on its columns and on every cell: writers obey different ones.
    """
    table: Table = file.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    properties = table._tbl.tblPr
    for stray in properties.findall(qn("w:tblStyle")) + properties.findall(qn("w:tblLook")):
        properties.remove(stray)
    _set_width(table, sum(widths))
    _set_borders(table, border)
    _set_padding(table, padding)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        unbreakable = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(unbreakable)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def empty(cell: _Cell) -> _Cell:
    """The cell without the paragraph it was born with; it must be given one."""
    for stray in list(cell._tc):
        if stray.tag != qn("w:tcPr"):
            cell._tc.remove(stray)
    return cell


def _set_width(table: Table, total: float) -> None:
    properties = table._tbl.tblPr
    for name, value in (("w:tblW", total), ("w:tblInd", 0.0)):
        element = properties.find(qn(name))
        if element is None:
            element = OxmlElement(name)
            properties.find(qn("w:jc")).addnext(element)
        element.set(qn("w:w"), str(Mm(value).twips))
        element.set(qn("w:type"), "dxa")


def _set_borders(table: Table, border: int) -> None:
    borders = OxmlElement("w:tblBorders")
    for edge in EDGES:
        line = OxmlElement(f"w:{edge}")
        line.set(qn("w:val"), "single" if border else "nil")
        if border:
            for name, value in (("sz", str(border)), ("space", "0"), ("color", "000000")):
                line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)


def _set_padding(table: Table, padding: float) -> None:
    margins = OxmlElement("w:tblCellMar")
    for edge, value in (("top", 0.0), ("left", padding), ("bottom", 0.0), ("right", padding)):
        side = OxmlElement(f"w:{edge}")
        side.set(qn("w:w"), str(Mm(value).twips))
        side.set(qn("w:type"), "dxa")
        margins.append(side)
    table._tbl.tblPr.find(qn("w:tblLayout")).addnext(margins)
