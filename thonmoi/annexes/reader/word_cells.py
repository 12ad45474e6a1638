"""Rows and cells of a table of a .docx."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from thonmoi.annexes.reader.word_text import paragraph_text

_BLOCKS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}


WIDEST = 60


def blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables under `parent` in order, through content controls and insertions."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in _BLOCKS:
            yield from blocks(element)


def rows_of(element: Any) -> Iterator[Any]:
    for one in element:
        if one.tag == qn("w:tr"):
            yield one
        elif one.tag in _BLOCKS:
            yield from rows_of(one)


def cells_of(row: Any) -> Iterator[Any]:
    for element in row:
        if element.tag == qn("w:tc"):
            yield element
        elif element.tag in _BLOCKS:
            yield from cells_of(element)


def span_of(tc: Any) -> int:
    found = tc.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return max(_number(found), 1) if found is not None else 1


def columns_before(row: Any) -> int:
    """Columns that a row leaves out at its beginning."""
    found = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return min(max(_number(found), 0), WIDEST) if found is not None else 0


def _number(element: Any) -> int:
    value = str(element.get(qn("w:val")) or "")
    return int(value) if value.isdigit() and len(value) < 4 else 0


def goes_on(tc: Any) -> bool:
    """Whether the cell is merged with the one above."""
    found = tc.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return found is not None and found.get(qn("w:val")) in (None, "continue")


def text_of(tc: Any) -> str:
    texts = [paragraph_text(one) for one in blocks(tc) if one.tag == qn("w:p")]
    return "\n".join(filter(None, texts))
