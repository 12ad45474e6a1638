"""Paper, margins, face and page numbers (Decree 30, appendix I, part I)."""

from django.utils.translation import gettext_lazy as _
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.section import Section

from thonmoi.paper.check.cascade import OFF
from thonmoi.paper.check.face import ALIGN
from thonmoi.paper.check.finding import NOTHING, Findings
from thonmoi.paper.check.reading import Reading, measure

_BLACK = {"auto", "000000"}


def check_sheet(findings: Findings, reading: Reading) -> None:
    """Measure every section, and the face and colour of every word."""
    for number, section in enumerate(reading.file.sections, 1):
        _check_paper(findings, f"§{number}", section)
        _check_page_number(findings, reading, f"§{number}", section)
    _check_words(findings, reading)


def _check_paper(findings: Findings, where: str, section: Section) -> None:
    sides = sorted(measure(section, "w:pgSz", side) or 0 for side in ("w:w", "w:h"))
    size = tuple(round(side) for side in sides)
    is_a4 = size == (210, 297)
    findings.say("page.size", where, "210 × 297 mm", f"{size[0]} × {size[1]} mm", is_a4)
    for code, value, low, high in (
        ("page.top", "w:top", 20, 25),
        ("page.bottom", "w:bottom", 20, 25),
        ("page.left", "w:left", 30, 35),
        ("page.right", "w:right", 15, 20),
    ):
        findings.between(code, where, measure(section, "w:pgMar", value), low, high, "mm")


def _check_page_number(findings: Findings, reading: Reading, where: str, section: Section) -> None:
    header = section.header._element
    title_page = section._sectPr.find(qn("w:titlePg"))
    has_first = title_page is not None and title_page.get(qn("w:val"), "1") not in OFF
    first = has_first and _has_number(section.first_page_header._element)
    hidden = has_first and not first
    wanted = _("no number on the first page")
    found = wanted if hidden else _("a number on the first page")
    findings.say("pagenumber.first", where, wanted, found, hidden)
    is_there = _has_number(header)
    in_foot = _has_number(section.footer._element)
    found = _("at the foot") if in_foot else (_("on top") if is_there else NOTHING)
    findings.say("pagenumber.top", where, _("on top"), found, is_there and not in_foot)
    for line in reading.header_lines(header):
        if _has_number(line.element):
            found = ALIGN.get(line.align, line.align)
            is_centred = line.align == "center"
            findings.say("pagenumber.align", where, ALIGN["center"], found, is_centred)
            size = max((part.size for part in line.stretches), default=None)
            findings.between("pagenumber.size", where, size, 13, 14, "pt")
    start = section._sectPr.find(qn("w:pgNumType"))
    value = start.get(qn("w:start")) if start is not None else None
    if where != "§1":
        findings.say("pagenumber.start", where, "1", value or NOTHING, value == "1")


def _has_number(part: Element) -> bool:
    simple = (field.get(qn("w:instr"), "") for field in part.iter(qn("w:fldSimple")))
    complex_ = (code.text or "" for code in part.iter(qn("w:instrText")))
    return any(text.split()[:1] == ["PAGE"] for text in (*simple, *complex_))


def _check_words(findings: Findings, reading: Reading) -> None:
    fonts: dict[str, str] = {}
    colors: dict[str, str] = {}
    for line in reading.lines:
        for part in line.words:
            fonts.setdefault(part.font, part.text)
            colors.setdefault(part.color, part.text)
    for font, text in fonts.items():
        is_right = font == "Times New Roman"
        findings.say("font", text, "Times New Roman", font, is_right)
    for color, text in colors.items():
        findings.say("color", text, _("black"), color, color in _BLACK)
