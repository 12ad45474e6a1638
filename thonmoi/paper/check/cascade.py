"""What a run or paragraph looks like in the end: direct, then styles, then the file's defaults."""

from collections.abc import Iterator
from functools import cached_property

from docx.document import Document as File
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

OFF = {"0", "false", "off", "none"}


class Cascade:
    """Resolves properties of a file attribute by attribute, as a word processor does."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._styles = {
            style.get(qn("w:styleId")): style
            for style in file.styles.element.findall(qn("w:style"))
        }

    @cached_property
    def _default_style(self) -> str | None:
        for name, style in self._styles.items():
            is_default = style.get(qn("w:default")) in ("1", "true")
            if is_default and style.get(qn("w:type")) == "paragraph":
                return str(name)
        return None

    def _chain(self, style_id: str | None, part: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id is not None and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            found = style.find(qn(part))
            if found is not None:
                yield found
            based = style.find(qn("w:basedOn"))
            style_id = based.get(qn("w:val")) if based is not None else None

    def _defaults(self, holder: str, part: str) -> Iterator[Element]:
        path = f"{qn('w:docDefaults')}/{qn(holder)}/{qn(part)}"
        found = self._file.styles.element.find(path)
        if found is not None:
            yield found

    def _paragraph_layers(self, paragraph: Element) -> Iterator[Element]:
        direct = paragraph.find(qn("w:pPr"))
        if direct is not None:
            yield direct
        yield from self._chain(self._style_of(direct, "w:pStyle"), "w:pPr")
        yield from self._defaults("w:pPrDefault", "w:pPr")

    def _run_layers(self, run: Element, paragraph: Element) -> Iterator[Element]:
        direct = run.find(qn("w:rPr"))
        if direct is not None:
            yield direct
            named = direct.find(qn("w:rStyle"))
            if named is not None:
                yield from self._chain(named.get(qn("w:val")), "w:rPr")
        properties = paragraph.find(qn("w:pPr"))
        yield from self._chain(self._style_of(properties, "w:pStyle"), "w:rPr")
        yield from self._defaults("w:rPrDefault", "w:rPr")

    def _style_of(self, properties: Element | None, name: str) -> str | None:
        named = properties.find(qn(name)) if properties is not None else None
        return named.get(qn("w:val")) if named is not None else self._default_style

    def of_paragraph(self, paragraph: Element, name: str, attribute: str = "w:val") -> str | None:
        """The attribute of a paragraph property, or None where nobody sets it."""
        return _first(self._paragraph_layers(paragraph), name, attribute)

    def of_run(
        self, run: Element, paragraph: Element, name: str, attribute: str = "w:val"
    ) -> str | None:
        """The attribute of a run property, or None where nobody sets it."""
        return _first(self._run_layers(run, paragraph), name, attribute)

    def is_on(self, run: Element, paragraph: Element, name: str) -> bool:
        """Whether a switch such as bold is on; present without value means on."""
        for layer in self._run_layers(run, paragraph):
            found = layer.find(qn(name))
            if found is not None:
                return str(found.get(qn("w:val"), "1")).lower() not in OFF
        return False

    def is_paragraph_on(self, paragraph: Element, name: str) -> bool:
        """Whether a switch of the paragraph such as keep-with-next is on."""
        for layer in self._paragraph_layers(paragraph):
            found = layer.find(qn(name))
            if found is not None:
                return str(found.get(qn("w:val"), "1")).lower() not in OFF
        return False


def _first(layers: Iterator[Element], name: str, attribute: str) -> str | None:
    for layer in layers:
        found = layer.find(qn(name))
        if found is not None and found.get(qn(attribute)) is not None:
            return str(found.get(qn(attribute)))
    return None
