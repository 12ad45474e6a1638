"""Parts of a .docx: paragraphs and tables in order, merged cells, notes at the foot."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid, Part, Words
from thonmoi.annexes.reader.refusals import refuse
from thonmoi.annexes.reader.word_cells import (
    WIDEST,
    blocks,
    cells_of,
    columns_before,
    goes_on,
    rows_of,
    span_of,
    text_of,
)
from thonmoi.annexes.reader.word_text import paragraph_text
from thonmoi.kernel.text import nfc

_CELLS = 40_000


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
        number, inner = self.tables, []
        cells: list[Cell] = []
        above: dict[int, int] = {}  # column → index of the cell that a vertical merge goes on from
        rows = list(rows_of(element))
        for y, row in enumerate(rows):
            x = columns_before(row)
            begun: dict[int, int] = {}
            for tc in cells_of(row):
                self.cells += 1
                width = min(span_of(tc), WIDEST)
                if self.cells > _CELLS or x > WIDEST:
                    raise refuse("too-many")
                if goes_on(tc) and x in above:
                    index = above[x]
                    old = cells[index]
                    more = text_of(tc)
                    text = f"{old.text}\n{more}" if more else old.text
                    cells[index] = Cell(
                        text, old.row, old.column, y - old.row + 1, old.columns, old.place
                    )
                else:
                    index = len(cells)
                    place = Place(table=number, row=y + 1, column=x + 1)
                    cells.append(Cell(text_of(tc), y, x, 1, width, place))
                begun[x] = index
                inner += tc.findall(qn("w:tbl"))
                x += width
            above = begun
        columns = max((cell.column + cell.columns for cell in cells), default=0)
        yield Grid(tuple(cells), len(rows), columns, Place(table=number))
        for one in inner:
            yield from self.table(one)


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
