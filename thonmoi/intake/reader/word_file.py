"""Lines of a .docx: runs, tables, automatic numbers, text boxes, footnotes, page headers.

A table that lays out the head or the signature is read cell by cell, left column first;
any other table is read row by row, one line each. Every line gets its own number.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from thonmoi.intake.reader.agencies import begins_with_agency
from thonmoi.intake.reader.cells import clean
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.refusals import refuse
from thonmoi.intake.reader.word_apart import begins_apart, set_apart
from thonmoi.intake.reader.word_grid import Grid
from thonmoi.intake.reader.word_numbering import Numbering, numbering_of
from thonmoi.intake.reader.word_runs import paragraph_text, visible
from thonmoi.intake.reader.word_styles import Styles
from thonmoi.kernel.text import fold

_LAYOUT = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap - tu do|^so ?:|noi nhan|ngay.{0,12}thang.{0,12}nam|"
    r"^(tm|kt|q|tl|tuq)\.|^(pho )?(chu tich|truong ban|giam doc|truong phong)$",
    re.MULTILINE,
)
_FRAME = re.compile(r"cong hoa xa hoi|doc lap - tu do|noi nhan|^(?:tm|kt|tl|tuq)\.", re.MULTILINE)


def read_word_file(data: bytes) -> tuple[Line, ...]:
    """The lines of a .docx, body first, then footnotes. Raises `Invalid` if it cannot be opened."""
    try:
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(Styles(document.styles.element), numbering_of(_numbering(document)))
        reader.read_body(document.element.body)
        reader.read_margins(document)
        reader.read_notes(data)
    except (KeyError, ValueError, AttributeError, TypeError, OSError, zipfile.BadZipFile):
        raise refuse("damaged") from None
    except (etree.XMLSyntaxError, RecursionError):
        raise refuse("damaged") from None
    if not any(line.text for line in reader.lines):
        raise refuse("scanned")
    return set_apart(reader.lines, reader.apart)


def _numbering(document: Any) -> Any | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return etree.fromstring(relation.target_part.blob, _parser())
    return None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass
class _Reader:
    styles: Styles
    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    apart: set[int] = field(default_factory=set)

    def read_body(self, parent: Any) -> None:
        for element in blocks(parent):
            if element.tag == qn("w:p"):
                self._paragraph(element)
            else:
                self._table(element)

    def read_margins(self, document: Any) -> None:
        seen: set[str] = set()
        for section in document.sections:
            for part in (section.header, section.footer, section.first_page_header):
                if part.is_linked_to_previous:
                    continue
                for paragraph in part._element.iter(qn("w:p")):
                    text = clean("".join(paragraph_text(paragraph, self.styles)[0]))
                    if text and text not in seen:
                        seen.add(text)
                        self._add(text, place="margin")

    def read_notes(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in ("word/footnotes.xml", "word/endnotes.xml"):
                if name in package.namelist():
                    self._notes(etree.fromstring(package.read(name), _parser()))

    def _notes(self, root: Any) -> None:
        for note in root:
            if note.get(qn("w:type")) in ("separator", "continuationSeparator"):
                continue
            parts = note.iter(qn("w:p"))
            texts = [clean("".join(paragraph_text(part, self.styles)[0])) for part in parts]
            text = " ".join(filter(None, texts))
            if text:
                self._add(text, place="note")

    def _paragraph(self, element: Any, place: str = "body") -> None:
        texts, bold, centred = paragraph_text(element, self.styles)
        label = self._label(element)
        if label and any(text.strip() for text in texts):
            texts[0] = f"{label} {texts[0].lstrip()}"
        for index, text in enumerate(texts):
            self._add(clean(text), soft=index > 0, bold=bold, centred=centred, place=place)
            if index == 0 and begins_apart(element):
                self.apart.add(len(self.lines))
        for box in visible(element, qn("w:txbxContent")):
            self.read_body(box)

    def _label(self, element: Any) -> str:
        found = self.styles.numbering_of(element)
        return self.numbering.label(*found) if found else ""

    def _table(self, element: Any) -> None:
        found = [list(row.iter(qn("w:tc"))) for row in element.iter(qn("w:tr"))]
        rows = [[list(blocks(cell)) for cell in row] for row in found]
        written = [["\n".join(self._cell(parts)) for parts in row] for row in rows]
        if max(map(len, rows), default=0) == 1 or lays_out(written):
            for row in rows:
                for parts in row:
                    for part in parts:
                        self._paragraph(part) if part.tag == qn("w:p") else self._table(part)
            return
        grid = Grid()
        for row, texts in zip(found, written, strict=True):
            cells = _ended([clean(" ".join(text.split("\n"))) for text in texts])
            if cells:
                aligned = _ended(grid.row(row, [clean(text) for text in map(_one_line, texts)]))
                self._add(" | ".join(cells), place="row", cells=aligned)

    def _cell(self, parts: list[Any]) -> list[str]:
        texts: list[str] = []
        for part in parts:
            for paragraph in [part] if part.tag == qn("w:p") else part.iter(qn("w:p")):
                texts.append(clean(" ".join(paragraph_text(paragraph, self.styles)[0])))
        return texts

    def _add(self, text: str, **hints: Any) -> None:
        blank_before = bool(self.lines) and not self.lines[-1].text
        line = Line(len(self.lines) + 1, text, blank_before=blank_before, **hints)
        self.lines.append(line)


def _one_line(text: str) -> str:
    """A cell's paragraphs on one line; where each names an agency they stay apart by ";"."""
    parts = [part.strip() for part in text.split("\n") if part.strip()]
    if len(parts) > 1 and all(begins_with_agency(part.lstrip("-–+• ")) for part in parts):
        return "; ".join(part.strip("-–+•;, ") for part in parts)
    return " ".join(parts)


def lays_out(rows: list[list[str]]) -> bool:
    """Whether a table only places head or signature: few columns, words of the frame in it."""
    if max((sum(bool(text.strip()) for text in row) for row in rows), default=0) > 3:
        return False
    whole = fold_lines("\n".join(text for row in rows for text in row))
    found = _LAYOUT.search(whole)
    if not found:
        return False
    return len(rows) <= 3 or bool(_FRAME.search(whole))


def _ended(cells: list[str]) -> tuple[str, ...]:
    """The cells of a row up to the last that holds something."""
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def fold_lines(text: str) -> str:
    return "\n".join(fold(line) for line in text.split("\n"))


def blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables under `parent` in order, through content controls and insertions."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from blocks(element)
