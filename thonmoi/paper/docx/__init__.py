"""A document as a strict Decree-30 .docx file."""

from docx import Document as new_file

from thonmoi.paper.docx.annex import add_annex
from thonmoi.paper.docx.body import add_blocks
from thonmoi.paper.docx.foot import add_foot
from thonmoi.paper.docx.head import add_head, add_opening
from thonmoi.paper.docx.notes import add_notes
from thonmoi.paper.docx.packing import pack
from thonmoi.paper.docx.sheet import set_sheet
from thonmoi.paper.docx.styles import set_styles
from thonmoi.paper.model import Document
from thonmoi.paper.wording import closed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def to_docx(document: Document) -> bytes:
    """The document as the bytes of a .docx; equal documents give equal bytes.

    Raises `Invalid` where a figure is not a drawing that can be set.
    """
    file = new_file()
    set_styles(file)
    set_sheet(file.sections[0], document)
    add_head(file, document)
    add_opening(file, document)
    add_blocks(file, closed(document.body), keeps_last=True)
    add_notes(file, document)
    add_foot(file, document)
    for index, annex in enumerate(document.annexes):
        add_annex(file, document, index, annex)
    return pack(file, document)
