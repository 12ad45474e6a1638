"""The text of one paragraph of a .docx, run by run, with what its look tells."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from thonmoi.intake.reader.legacy import decode

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


def paragraph_text(paragraph: Any, styles: "Styles") -> tuple[list[str], bool, bool]:
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


class Styles:
    """Fonts, bold and numbering that paragraphs inherit from their style."""

    def __init__(self, root: Any) -> None:
        self._styles = {node.get(qn("w:styleId")): node for node in root.iter(qn("w:style"))}
        default = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._default_font = _font(default)

    def style_of(self, paragraph: Any) -> str | None:
        node = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return node.get(qn("w:val")) if node is not None else None

    def font_of(self, run: Any, style: str | None) -> str | None:
        own = _font(run.find(qn("w:rPr")))
        return own or next(
            (font for node in self._chain(style) if (font := _font(node.find(qn("w:rPr"))))),
            self._default_font,
        )

    def is_bold(self, run: Any, style: str | None) -> bool:
        for node in (run, *self._chain(style)):
            bold = node.find(f"{qn('w:rPr')}/{qn('w:b')}")
            if bold is not None:
                return bold.get(qn("w:val"), "1") not in ("0", "false", "off")
        return False

    def numbering_of(self, paragraph: Any) -> tuple[str, int] | None:
        """(number id, level) of a paragraph in a list, by itself or by its style."""
        for node in (paragraph, *self._chain(self.style_of(paragraph))):
            found = node.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is None:
                continue
            number, level = found.find(qn("w:numId")), found.find(qn("w:ilvl"))
            if number is None or number.get(qn("w:val")) == "0":
                return None
            depth = level.get(qn("w:val"), "0") if level is not None else "0"
            return number.get(qn("w:val"), ""), int(depth)
        return None

    def _chain(self, style: str | None) -> Iterator[Any]:
        seen: set[str] = set()
        while style and style in self._styles and style not in seen:
            seen.add(style)
            node = self._styles[style]
            yield node
            based = node.find(qn("w:basedOn"))
            style = based.get(qn("w:val")) if based is not None else None


def _font(properties: Any | None) -> str | None:
    if properties is None:
        return None
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        return None
    name: str | None = fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
    return name
