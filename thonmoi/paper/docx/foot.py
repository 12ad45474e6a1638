"""Foot of the document: recipients at the left, signature at the right."""

from dataclasses import replace

from docx.document import Document as File
from docx.table import _Cell

from thonmoi.paper.breaks import HALF, signature_names
from thonmoi.paper.docx.grid import add_grid, empty
from thonmoi.paper.docx.para import CENTRED, Look, add_paragraph
from thonmoi.paper.model import Document, Signature, clean
from thonmoi.paper.wording import recipient_lines

_CALL = Look(size=12, bold=True, italic=True, align="left", first=0, after=0)
_RECIPIENT = Look(size=11, align="left", first=0, after=0)
_SIGNER = replace(CENTRED, bold=True)
SIGNING_SPACE = 72
ABOVE = 10


def add_foot(file: File, document: Document) -> None:
    """Two columns, half and half, kept on one page; room for the signature above the name.

    Where two sign, the second stands at the left and the recipients below.
    """
    table = add_grid(file, (HALF, HALF), 2 if document.second else 1)
    if document.second:
        _add_signature(empty(table.cell(0, 0)), document.second)
        add_paragraph(empty(table.cell(1, 1)), "", Look(size=1, first=0, after=0))
    _add_signature(empty(table.cell(0, 1)), document.signature)
    left = empty(table.cell(1 if document.second else 0, 0))
    add_paragraph(left, "Nơi nhận:", replace(_CALL, before=ABOVE))
    for line in recipient_lines(document.recipients):
        add_paragraph(left, line, _RECIPIENT)
    add_paragraph(file, "", Look(size=1, first=0, after=0))


def _add_signature(cell: _Cell, signature: Signature) -> None:
    for index, lines in enumerate(signature_names(signature)):
        add_paragraph(cell, "\n".join(lines), replace(_SIGNER, before=0 if index else ABOVE))
    add_paragraph(cell, clean(signature.name), replace(_SIGNER, before=SIGNING_SPACE))
