"""Styles of a Word file."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn


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
