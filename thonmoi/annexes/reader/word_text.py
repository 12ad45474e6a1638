"""The text of a paragraph of a .docx; what stands raised is a mark of a note."""

import re
from typing import Any

from docx.oxml.ns import qn

from thonmoi.kernel.text import nfc

RAISED = str.maketrans("0123456789()*", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾*")
_GONE = {qn("w:del"), qn("w:moveFrom")}


def paragraph_text(paragraph: Any) -> str:
    """The visible text on one line or several (a forced break is one); "" for none."""
    made: list[str] = []
    for run in paragraph.iter(qn("w:r")):
        if not any(parent.tag in _GONE for parent in run.iterancestors()):
            made.append(_run(run))
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in nfc("".join(made)).split("\n"))
    return "\n".join(filter(None, lines))


def _run(run: Any) -> str:
    text = ""
    for element in run:
        if element.tag == qn("w:t"):
            text += element.text or ""
        elif element.tag == qn("w:tab"):
            text += " "
        elif element.tag in (qn("w:br"), qn("w:cr")):
            text += "\n"
        elif element.tag == qn("w:noBreakHyphen"):
            text += "-"
        elif element.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
            text += str(element.get(qn("w:id")) or "").translate(RAISED)
        elif element.tag == qn("w:sym"):
            text += _symbol(element)
    raised = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    is_raised = raised is not None and raised.get(qn("w:val")) == "superscript"
    return text.translate(RAISED) if is_raised else text


_SYMBOLS = {"F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B0": "°", "F02D": "-"}


def _symbol(element: Any) -> str:
    """A sign of the Symbol face as the sign it shows."""
    return _SYMBOLS.get(str(element.get(qn("w:char")) or "").upper(), "\ufffd")
