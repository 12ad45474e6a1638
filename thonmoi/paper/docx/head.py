"""Head of the first page: issuer and country, number and date, title, addressees, legal bases."""

from dataclasses import replace

from docx.document import Document as File

from thonmoi.paper import breaks, wording
from thonmoi.paper.breaks import LEFT_CELL, RIGHT_CELL, TEXT_WIDTH, TITLE_ROOM
from thonmoi.paper.docx.grid import add_grid, empty
from thonmoi.paper.docx.para import CENTRED, Look, add_paragraph, add_rule
from thonmoi.paper.measure import balance, width
from thonmoi.paper.model import Document, clean

_PARENT = replace(CENTRED, size=12)
_ISSUER = replace(CENTRED, size=12, bold=True)
_MOTTO = replace(CENTRED, size=13, bold=True)
_NUMBER = replace(CENTRED, size=13, before=6)
_DATE = replace(CENTRED, size=13, italic=True, before=6)
_ABOUT = replace(CENTRED, size=12, before=6)
_TITLE = replace(CENTRED, bold=True, keeps=True)
_BASIS = Look(italic=True)
_ADDRESSEE = Look(align="left", first=0, after=0)


def add_head(file: File, document: Document) -> None:
    """Two columns, 40 and 60 of 100: issuer and country above, number and date below."""
    head = document.letterhead
    table = add_grid(file, (LEFT_CELL, RIGHT_CELL), 2)
    left, right = empty(table.cell(0, 0)), empty(table.cell(0, 1))
    for text in breaks.body_lines(head.parent, is_bold=False):
        add_paragraph(left, text, _PARENT)
    issuer = breaks.body_lines(head.issuer, is_bold=True)
    for text in issuer:
        add_paragraph(left, text, _ISSUER)
    add_rule(left, breaks.rule_length(issuer, breaks.HEAD_SIZE, True), LEFT_CELL)
    add_paragraph(right, wording.COUNTRY, _ISSUER)
    add_paragraph(right, wording.MOTTO, _MOTTO)
    add_rule(right, breaks.motto_length(), RIGHT_CELL)
    left, right = empty(table.cell(1, 0)), empty(table.cell(1, 1))
    add_paragraph(left, wording.number_line(head), _NUMBER)
    if not document.kind:
        add_paragraph(left, "\n".join(breaks.about_lines(document)), _ABOUT)
    add_paragraph(right, wording.date_line(head), _DATE)


def add_opening(file: File, document: Document) -> None:
    """Kind and title with their line, addressees, the deciding authority, the legal bases."""
    if document.kind:
        add_paragraph(file, clean(document.kind).upper(), replace(_TITLE, before=18, outline=0))
        lines = breaks.title_lines(document)
        add_paragraph(file, "\n".join(lines), _TITLE)
        add_rule(file, breaks.rule_length(lines, breaks.BODY_SIZE, True), TEXT_WIDTH, after=12)
    _add_addressees(file, document)
    authority = wording.authority_lines(document)
    if authority:
        add_paragraph(file, "\n".join(authority), replace(_TITLE, after=6))
    for line in wording.basis_lines(document):
        add_paragraph(file, line, _BASIS)


def _add_addressees(file: File, document: Document) -> None:
    """One addressee on the line of "Kính gửi:", several below it, dashes under the colon."""
    lines = wording.addressee_lines(document)
    if not lines:
        return
    call = "Kính gửi:"
    above = 6 if document.kind else 18
    if len(lines) == 1:
        look = replace(CENTRED, before=above, after=12)
        add_paragraph(file, "\n".join(balance(f"{call} {lines[0]}", TITLE_ROOM, 14)), look)
        return
    indent = 30.0
    hang = indent + width("Kính gửi", 14)
    add_paragraph(file, call, replace(_ADDRESSEE, left=indent, before=above, keeps=True))
    for line in lines:
        last = line is lines[-1]
        add_paragraph(file, line, replace(_ADDRESSEE, left=hang, after=12 if last else 0))
