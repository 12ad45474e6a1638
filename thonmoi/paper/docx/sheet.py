"""The sheet: A4, margins 20/20/30/15 mm, page number on top from page 2, marks on every page."""

from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Mm

from thonmoi.paper.docx.para import CENTRED, Look, add_paragraph, set_run
from thonmoi.paper.model import Document, clean

SHORT, LONG = 210, 297
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
_MARK = Look(size=10, bold=True, align="right", first=0, after=0)
_NUMBER = Look(size=13, align="center", first=0, after=0)


def set_sheet(section: Section, document: Document, is_landscape: bool = False) -> None:
    """Set the paper of a section and its two headers; page numbers start at 1."""
    wide = is_landscape
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width = Mm(LONG if wide else SHORT)
    section.page_height = Mm(SHORT if wide else LONG)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = section.footer_distance = Mm(8)
    section.different_first_page_header_footer = True
    _start_at_one(section)
    first, others = section.first_page_header, section.header
    for header in (first, others):
        header.is_linked_to_previous = False
        header.paragraphs[0]._p.getparent().remove(header.paragraphs[0]._p)
        for mark in document.marks:
            add_paragraph(header, clean(mark), _MARK)
    if not document.marks:
        add_paragraph(first, "", CENTRED)
    _add_number(others)


def _add_number(header: _Header | _Footer) -> None:
    paragraph = add_paragraph(header, "", _NUMBER)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = paragraph.add_run("2")
    set_run(run, _NUMBER)
    field.append(run._r)
    paragraph._p.append(field)


def _start_at_one(section: Section) -> None:
    properties = section._sectPr
    numbering = properties.find(qn("w:pgNumType"))
    if numbering is None:
        numbering = OxmlElement("w:pgNumType")
        properties.find(qn("w:pgMar")).addnext(numbering)
    numbering.set(qn("w:start"), "1")
