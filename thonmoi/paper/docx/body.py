"""The body, block by block."""

from dataclasses import replace

from docx.document import Document as File

from thonmoi.paper.breaks import TEXT_WIDTH
from thonmoi.paper.docx.figure import add_figure
from thonmoi.paper.docx.para import BODY, CENTRED, add_paragraph
from thonmoi.paper.docx.table import add_table
from thonmoi.paper.model import Block, Bullet, Figure, Heading, Paragraph, Table, clean
from thonmoi.paper.wording import labelled

_CHAPTER = replace(CENTRED, bold=True, keeps=True)
_HEADING = replace(BODY, bold=True, keeps=True, before=6)


def add_blocks(
    file: File, blocks: tuple[Block, ...], room: float = TEXT_WIDTH, keeps_last: bool = False
) -> None:
    """Add blocks in order, `room` mm wide; keeps_last: it stays by the signature."""
    for block in blocks:
        keeps = keeps_last and block is blocks[-1]
        match block:
            case Heading():
                _add_heading(file, block)
            case Paragraph():
                add_paragraph(file, labelled(block.label, block.text), replace(BODY, keeps=keeps))
            case Bullet():
                add_paragraph(file, labelled(block.mark, block.text), replace(BODY, keeps=keeps))
            case Table():
                add_table(file, block, room)
            case Figure():
                add_figure(file, block, room)


def _add_heading(file: File, block: Heading) -> None:
    text = clean(block.text)
    shown = text.upper() if block.level < 2 else text
    caps = block.keeps_letters and shown != text
    text = text if caps else shown
    if block.level == 0:
        lines = [line for line in (clean(block.label), text) if line.strip()]
        look = replace(_CHAPTER, before=12, after=6, outline=0, caps=caps)
        add_paragraph(file, "\n".join(lines), look)
        return
    look = replace(_HEADING, outline=min(block.level, 8), bold=block.level < 4, caps=caps)
    add_paragraph(file, labelled(block.label, text), look)
