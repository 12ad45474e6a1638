"""A .docx file opened and measured: its sections, its lines in order, its tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile

from django.utils.translation import gettext_lazy as _
from docx import Document as open_file
from docx.document import Document as File
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.section import Section

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.check.cascade import Cascade
from thonmoi.paper.check.lengths import millimetres
from thonmoi.paper.check.line import Line, read_line

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Reading:
    """The whole file: python-docx's own view, the lines of the body, and its tables."""

    file: File
    cascade: Cascade
    theme: dict[str, str]
    lines: tuple[Line, ...]
    tables: tuple[Element, ...]

    def cell_lines(self, table: int, row: int, column: int) -> list[Line]:
        """The lines of one cell, empty ones included."""
        return [line for line in self.lines if line.cell == (table, row, column)]

    def header_lines(self, header: Element) -> list[Line]:
        """The lines of a header."""
        return [
            read_line(paragraph, self.cascade, self.theme, 0, 0, None)
            for paragraph in header.iter(qn("w:p"))
        ]


def read(content: bytes) -> Reading:
    """Measure a file. Raises `Invalid` where it is not a .docx."""
    try:
        file = open_file(BytesIO(content))
        cascade = Cascade(file)
        theme = _theme(file)
        tables: list[Element] = []
        lines = tuple(_lines(file, cascade, theme, tables))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise Invalid("paper.not_docx", _("Choose a Word document (.docx).")) from error
    return Reading(file, cascade, theme, lines, tuple(tables))


def text_width(section: Section) -> float:
    """Width between the margins in millimetres."""
    inner = [("w:pgSz", "w:w"), ("w:pgMar", "w:left"), ("w:pgMar", "w:right")]
    page, left, right = (measure(section, name, side) or 0 for name, side in inner)
    return page - left - right


def measure(section: Section, name: str, attribute: str) -> float | None:
    """A measure of the sheet in millimetres, None where the file does not say."""
    element = section._sectPr.find(qn(name))
    value = element.get(qn(attribute)) if element is not None else None
    return None if value is None else millimetres(value)


def _lines(
    file: File, cascade: Cascade, theme: dict[str, str], tables: list[Element]
) -> Iterator[Line]:
    sections = list(file.sections)
    section = 0
    for block in _blocks(file.element.body):
        room = text_width(sections[min(section, len(sections) - 1)])
        if block.tag == qn("w:p"):
            yield read_line(block, cascade, theme, room, section, None)
            if block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                section += 1
        elif block.tag == qn("w:tbl"):
            tables.append(block)
            for row, cells in enumerate(block.findall(qn("w:tr"))):
                for column, cell in enumerate(cells.findall(qn("w:tc"))):
                    place = (len(tables) - 1, row, column)
                    wide = _cell_width(cell) or room
                    for paragraph in cell.iter(qn("w:p")):
                        yield read_line(paragraph, cascade, theme, wide, section, place)


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, out of content controls too."""
    for child in parent:
        if child.tag == qn("w:sdt"):
            content = child.find(qn("w:sdtContent"))
            yield from _blocks(content) if content is not None else ()
        else:
            yield child


def _cell_width(cell: Element) -> float:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    if width is None or width.get(qn("w:type"), "dxa") != "dxa":
        return 0
    return millimetres(width.get(qn("w:w")))


def _theme(file: File) -> dict[str, str]:
    for relation in file.part.rels.values():
        if relation.reltype.endswith("/theme") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            break
    else:
        return {}
    made: dict[str, str] = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{_DRAWING}{kind}Font/{_DRAWING}latin")
        if latin is not None:
            made[f"{kind}HAnsi"] = made[f"{kind}Ascii"] = latin.get("typeface", "")
    return made
