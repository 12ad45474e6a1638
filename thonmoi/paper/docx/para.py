"""Paragraphs as Decree 30 sets them: every measure is written out, none is left to a style."""

from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docx.blkcntnr import BlockItemContainer
from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run as FileRun

from thonmoi.paper.model import Rich, runs

Container = File | BlockItemContainer
Align = Literal["justify", "left", "center", "right"]
FIRST_LINE = 12.7
_ALIGN: dict[Align, WD_ALIGN_PARAGRAPH] = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


@dataclass(frozen=True)
class Look:
    """How a paragraph is set: points for sizes and spaces, millimetres for indents."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: Align = "justify"
    before: float = 0
    after: float = 6
    first: float = FIRST_LINE
    left: float = 0
    keeps: bool = False
    caps: bool = False
    outline: int | None = None


BODY = Look()
CENTRED = Look(align="center", first=0, after=0)


def add_paragraph(container: Container, rich: Rich, look: Look = BODY) -> Paragraph:
    """Add a paragraph of runs; a line feed in the text is a forced line break."""
    paragraph = container.add_paragraph()
    paragraph._p.insert(0, deepcopy(form(look)))
    for run in runs(rich):
        set_run(paragraph.add_run(run.text), look, run.bold, run.italic)
    return paragraph


@lru_cache(maxsize=256)
def form(look: Look) -> BaseOxmlElement:
    """The properties of a paragraph; written once for each look, since tables have thousands."""
    paragraph = Paragraph(OxmlElement("w:p"), None)  # type: ignore[arg-type]  # no parent yet
    form = paragraph.paragraph_format
    form.alignment = _ALIGN[look.align]
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    form.first_line_indent, form.left_indent = Mm(look.first), Mm(look.left)
    form.widow_control = True
    if look.keeps:
        form.keep_with_next = True
        form.keep_together = True
    properties = paragraph._p.get_or_add_pPr()
    if look.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        properties.append(level)
    properties.append(_mark(look.size))
    return properties


def _mark(size: float) -> BaseOxmlElement:
    """The paragraph mark has a size too: it is what an empty paragraph is tall by."""
    properties = OxmlElement("w:rPr")
    for name in ("w:sz", "w:szCs"):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(round(size * 2)))
        properties.append(element)
    return properties


def set_run(run: FileRun, look: Look, is_bold: bool = False, is_italic: bool = False) -> None:
    """Give a run its size and face, for complex scripts too."""
    properties = face(look.size, look.bold or is_bold, look.italic or is_italic, look.caps)
    run._r.insert(0, deepcopy(properties))


@lru_cache(maxsize=64)
def face(size: float, bold: bool, italic: bool, caps: bool) -> BaseOxmlElement:
    """The properties of a run; written once for each face."""
    run = FileRun(OxmlElement("w:r"), None)  # type: ignore[arg-type]  # no parent yet
    run.font.size = Pt(size)
    if caps:
        run.font.all_caps = True
    run.font.bold = run.font.cs_bold = bold
    run.font.italic = run.font.cs_italic = italic
    properties = run._r.get_or_add_rPr()
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(round(size * 2)))
    properties.find(qn("w:sz")).addnext(complex_size)
    return properties


def add_rule(container: Container, length: float, room: float, after: float = 0) -> Paragraph:
    """Draw a centred line: an empty paragraph with a top border, `length` of `room` mm wide."""
    paragraph = container.add_paragraph()
    form = paragraph.paragraph_format
    side = max(0.0, (room - length) / 2)
    form.left_indent = form.right_indent = Mm(side)
    form.first_line_indent = Mm(0)
    form.space_before, form.space_after = Pt(3), Pt(after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(3)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.find(qn("w:spacing")).addprevious(borders)
    return paragraph
