"""Figures: a drawing as a picture with the words that stand for it, and its caption below."""

from dataclasses import replace
from io import BytesIO

from docx.document import Document as File
from docx.oxml.ns import qn
from docx.shared import Mm

from thonmoi.paper.docx.para import CENTRED, add_paragraph
from thonmoi.paper.drawing import pixels
from thonmoi.paper.model import Figure, clean


def add_figure(file: File, figure: Figure, room: float) -> None:
    """Add the drawing, no wider than `room` mm, kept with its caption."""
    wide = min(figure.width, room)
    paragraph = add_paragraph(file, "", replace(CENTRED, before=6, keeps=bool(figure.caption)))
    paragraph.add_run().add_picture(BytesIO(pixels(figure.svg, wide)), width=Mm(wide))
    for properties in paragraph._p.iter(qn("wp:docPr")):
        properties.set("descr", clean(figure.alt))
    if figure.caption:
        add_paragraph(file, clean(figure.caption), replace(CENTRED, size=13, italic=True, after=6))
