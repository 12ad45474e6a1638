"""Parts of a .docx: paragraphs and tables in order, merged cells, notes at the foot."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from thonmoi.annexes.reader.grid import Cell, Grid, Part, Place, Words
from thonmoi.annexes.reader.refusals import refuse
from thonmoi.annexes.reader.word_text import paragraph_text
from thonmoi.kernel.text import nfc

_BLOCKS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}
_CELLS = 40_000
_WIDEST = 60


def read_word_file(data: bytes) -> tuple[Part, ...]:
    """Paragraphs and tables of the body, then the notes. Raises Invalid if it cannot be opened."""
    try:
        document = docx.Document(io.BytesIO(data))
        parts = list(_Reader().body(document.element.body))
        parts += _notes(data)
    except (KeyError, ValueError, AttributeError, TypeError, OSError, zipfile.BadZipFile):
        raise refuse("damaged") from None
    except (etree.XMLSyntaxError, RecursionError):
        raise refuse("damaged") from None
    if not any(isinstance(part, Grid) or part.text for part in parts):
        raise refuse("scanned")
    return tuple(parts)


class _Reader:
    """One pass over the body; counts the tables and the cells."""

    def __init__(self) -> None:
        self.tables = 0
        self.cells = 0

    def body(self, parent: Any) -> Iterator[Part]:
        for element in blocks(parent):
            if element.tag == qn("w:tbl"):
                yield from self.table(element)
            elif text := paragraph_text(element):
                yield Words(text, Place())

    def table(self, element: Any) -> Iterator[Part]:
        """The grid of a table; tables inside its cells follow as grids of their own."""
        self.tables += 1
        number, cells, inner = self.tables, [], []
        above: dict[int, int] = {}  # column → index of the cell that a vertical merge goes on from
        rows = list(_rows(element))
        for y, row in enumerate(rows):
            x = _before(row)
            begun: dict[int, int] = {}
            for tc in _cells(row):
                self.cells += 1
                width = min(_span(tc), _WIDEST)
                if self.cells > _CELLS or x > _WIDEST:
                    raise refuse("too-many")
                if _goes_on(tc) and x in above:
                    index = above[x]
                    old = cells[index]
                    more = _text(tc)
                    text = f"{old.text}\n{more}" if more else old.text
                    cells[index] = Cell(
                        text, old.row, old.column, y - old.row + 1, old.columns, old.place
                    )
                else:
                    index = len(cells)
                    place = Place(table=number, row=y + 1, column=x + 1)
                    cells.append(Cell(_text(tc), y, x, 1, width, place))
                begun[x] = index
                inner += tc.findall(qn("w:tbl"))
                x += width
            above = begun
        columns = max((cell.column + cell.columns for cell in cells), default=0)
        yield Grid(tuple(cells), len(rows), columns, Place(table=number))
        for one in inner:
            yield from self.table(one)


def blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables under `parent` in order, through content controls and insertions."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in _BLOCKS:
            yield from blocks(element)


def _rows(element: Any) -> Iterator[Any]:
    for one in element:
        if one.tag == qn("w:tr"):
            yield one
        elif one.tag in _BLOCKS:
            yield from _rows(one)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if element.tag == qn("w:tc"):
            yield element
        elif element.tag in _BLOCKS:
            yield from _cells(element)


def _span(tc: Any) -> int:
    found = tc.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return max(_number(found), 1) if found is not None else 1


def _before(row: Any) -> int:
    """Columns that a row leaves out at its beginning."""
    found = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return min(max(_number(found), 0), _WIDEST) if found is not None else 0


def _number(element: Any) -> int:
    value = str(element.get(qn("w:val")) or "")
    return int(value) if value.isdigit() and len(value) < 4 else 0


def _goes_on(tc: Any) -> bool:
    """Whether the cell is merged with the one above."""
    found = tc.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return found is not None and found.get(qn("w:val")) in (None, "continue")


def _text(tc: Any) -> str:
    texts = [paragraph_text(one) for one in blocks(tc) if one.tag == qn("w:p")]
    return "\n".join(filter(None, texts))


def _notes(data: bytes) -> list[Words]:
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in package.namelist():
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                for note in etree.fromstring(package.read(name), parser):
                    if note.get(qn("w:type")) in ("separator", "continuationSeparator"):
                        continue
                    texts = filter(None, map(paragraph_text, note.iter(qn("w:p"))))
                    if text := " ".join(texts):
                        mark = note.get(qn("w:id")) or ""
                        found.append(Words(nfc(f"({mark}) {text}"), Place(), is_note=True))
    return found
