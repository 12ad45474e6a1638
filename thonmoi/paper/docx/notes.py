"""Footnotes of a .docx: its part, and the references behind the last paragraph of the body."""

from xml.sax.saxutils import escape

from docx.document import Document as File
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn

from thonmoi.paper.model import Document, clean

_SIZE = 20
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_LINES = (("separator", -1), ("continuationSeparator", 0))


def add_notes(file: File, document: Document) -> None:
    """Add the notes in order, 10 points; nothing where there are none."""
    if not document.notes:
        return
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        _written(document.notes).encode(),
        file.part.package,
    )
    file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    last = file.paragraphs[-1] if file.paragraphs else file.add_paragraph()
    for number in range(1, len(document.notes) + 1):
        run = last.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)


def _written(notes: tuple[str, ...]) -> str:
    lines = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for kind, number in _LINES
    ]
    lines += [_note(number, clean(text)) for number, text in enumerate(notes, 1)]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:footnotes {nsdecls('w')}>{''.join(lines)}</w:footnotes>"


def _note(number: int, text: str) -> str:
    face = f'<w:rPr><w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/></w:rPr>'
    words = f'<w:r>{face}<w:t xml:space="preserve"> {escape(text)}</w:t></w:r>'
    sign = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    return f'<w:footnote w:id="{number}"><w:p>{sign}{words}</w:p></w:footnote>'
