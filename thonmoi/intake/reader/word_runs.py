"""The text of one paragraph of a .docx, run by run, with what its look tells."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from thonmoi.intake.reader.legacy import decode
from thonmoi.intake.reader.word_styles import Styles

_SKIPPED = {
    qn("w:txbxContent"),
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:instrText"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


def visible(element: Any, tag: str) -> Iterator[Any]:
    """Descendants with `tag`, outermost only, each once: fallback copies are left out."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED:
            yield from visible(child, tag)


def paragraph_text(paragraph: Any, styles: Styles) -> tuple[list[str], bool, bool]:
    """(text split at hard line breaks, whether all of it is bold, whether it is centred)."""
    texts, bold, plain = [""], False, False
    style = styles.style_of(paragraph)
    for run in visible(paragraph, qn("w:r")):
        text = _run_text(run)
        if not text:
            continue
        font = styles.font_of(run, style)
        first, *others = (decode(text, font) if font else text).split("\n")
        texts[-1] += first
        texts.extend(others)
        if text.strip():
            bold, plain = (True, plain) if styles.is_bold(run, style) else (bold, True)
    alignment = paragraph.find(f"{qn('w:pPr')}/{qn('w:jc')}")
    centred = alignment is not None and alignment.get(qn("w:val")) == "center"
    return texts, bold and not plain, centred


def _run_text(run: Any) -> str:
    parts = []
    for child in run:
        if child.tag == qn("w:t"):
            parts.append(child.text or "")
        elif child.tag == qn("w:tab"):
            parts.append("\t")
        elif child.tag in (qn("w:br"), qn("w:cr")):
            parts.append("\n")
        elif child.tag == qn("w:noBreakHyphen"):
            parts.append("-")
    return "".join(parts)
