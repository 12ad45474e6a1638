"""Paragraphs written as XML text: tables have thousands, too many to build one by one."""

import re
from functools import lru_cache
from xml.sax.saxutils import escape

from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from thonmoi.paper.docx.para import Look, face, form
from thonmoi.paper.model import Rich, runs

_DECLARED = re.compile(r' xmlns:\w+="[^"]*"')


def paragraph_text(rich: Rich, look: Look) -> str:
    """The `w:p` that `add_paragraph` adds, without the declaration of its namespace."""
    said = "".join(
        f"<w:r>{_face(look.size, look.bold or run.bold, look.italic or run.italic, look.caps)}"
        f"{_lines(run.text)}</w:r>"
        for run in runs(rich)
    )
    return f"<w:p>{_form(look)}{said}</w:p>"


@lru_cache(maxsize=256)
def _form(look: Look) -> str:
    return _text(form(look))


@lru_cache(maxsize=64)
def _face(size: float, bold: bool, italic: bool, caps: bool) -> str:
    return _text(face(size, bold, italic, caps))


def _text(element: BaseOxmlElement) -> str:
    return _DECLARED.sub("", etree.tostring(element, encoding="unicode"))


def _lines(text: str) -> str:
    """Words of a run; a line feed is a forced line break."""
    return "<w:br/>".join(_words(line) for line in text.split("\n"))


def _words(text: str) -> str:
    if not text:
        return ""
    keeps = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{keeps}>{escape(text)}</w:t>"
