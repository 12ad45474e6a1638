"""Annexes: a section each, upright or landscape, with page numbers of its own."""

from dataclasses import replace

from docx.document import Document as File
from docx.enum.section import WD_SECTION

from thonmoi.paper import breaks, wording
from thonmoi.paper.breaks import TEXT_WIDTH, TEXT_WIDTH_LANDSCAPE
from thonmoi.paper.docx.body import add_blocks
from thonmoi.paper.docx.para import CENTRED, add_paragraph, add_rule
from thonmoi.paper.docx.sheet import set_sheet
from thonmoi.paper.model import Annex, Document, clean

_TITLE = replace(CENTRED, bold=True, keeps=True)
_SOURCE = replace(CENTRED, size=13, italic=True, keeps=True)


def add_annex(file: File, document: Document, index: int, annex: Annex) -> None:
    """Begin a new section and set the annex: label, name in capitals, what it belongs to."""
    section = file.add_section(WD_SECTION.NEW_PAGE)
    set_sheet(section, document, annex.is_landscape)
    room = TEXT_WIDTH_LANDSCAPE if annex.is_landscape else TEXT_WIDTH
    label = wording.annex_label(document, index)
    if label:
        add_paragraph(file, label, replace(_TITLE, outline=0))
    name = breaks.annex_name_lines(annex.name, room)
    if name:
        own = breaks.same_lines(clean(annex.name), name) if annex.keeps_letters else name
        add_paragraph(file, "\n".join(own), replace(_TITLE, caps=own != name))
    source = breaks.annex_source_lines(document, index, room)
    if source:
        add_paragraph(file, "\n".join(source), _SOURCE)
        add_rule(file, breaks.rule_length(source, breaks.SOURCE_SIZE, False), room, after=8)
    add_blocks(file, annex.body, room)
