"""The body: face, indents, spacing, headings, the closing mark (appendix I, II.5)."""

import re

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.face import ALIGN, check_face
from thonmoi.paper.check.finding import Findings
from thonmoi.paper.check.line import Line
from thonmoi.paper.check.parts import Parts
from thonmoi.paper.check.reading import Reading

_PART = re.compile(r"^[IVX]+\.\s")
_ITEM = re.compile(r"^\d+(\.\d+)*\.\s")
_CHAPTER = re.compile(r"^(?:Phần|Chương|Mục|Tiểu mục)\s+[IVX\d]+$")


def check_body(findings: Findings, reading: Reading, parts: Parts) -> None:
    """Measure the body's paragraphs outside tables, and how the text ends."""
    check_call(findings, parts.call)
    for line in parts.body:
        text = line.shown
        if _CHAPTER.match(text):
            check_face(findings, "chapter", line, size=(13, 14), bold=True, align="center")
        elif _PART.match(text):
            check_face(findings, "part", line, size=(13, 14), bold=True, upper=True)
            _check_kept(findings, reading, line)
        elif _ITEM.match(text) and line.all_are("bold"):
            check_face(findings, "item", line, size=(13, 14), bold=True)
            _check_kept(findings, reading, line)
        elif line.align not in ("center", "right"):
            _check_paragraph(findings, line)
    _check_closing(findings, parts.body)


def check_call(findings: Findings, call: Line | None) -> None:
    """Measure "Kính gửi:": upright, 13 to 14 points."""
    if call is not None:
        check_face(findings, "call", call, size=(13, 14))


def _check_kept(findings: Findings, reading: Reading, line: Line) -> None:
    kept = reading.cascade.is_paragraph_on(line.element, "w:keepNext")
    found = _("kept with the next paragraph") if kept else _("may stand alone at the page's end")
    findings.say("heading.kept", line.text, _("kept with the next paragraph"), found, kept)


def _check_paragraph(findings: Findings, line: Line) -> None:
    where = line.text
    for size in line.sizes:
        findings.between("text.size", where, size, 13, 14, "pt")
    found = ALIGN.get(line.align, line.align)
    findings.say("text.align", where, ALIGN["both"], found, line.align == "both")
    findings.between("text.indent", where, line.first, 10, 12.7, "mm")
    findings.between("text.space", where, max(line.before, line.after), 6, 24, "pt")
    if not line.exact:
        findings.between("text.spacing", where, line.spacing, 1, 1.5, "×")


def _check_closing(findings: Findings, body: list[Line]) -> None:
    if body:
        text = body[-1].text.strip()
        findings.say("text.closing", text, "./.", text[-3:], text.endswith("./."))
