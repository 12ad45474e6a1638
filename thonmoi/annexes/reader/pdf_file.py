"""Parts of a PDF with text: tables by their drawn lines, the lines of text between them."""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from thonmoi.annexes.reader.cells import Place
from thonmoi.annexes.reader.grid import Part, Words
from thonmoi.annexes.reader.pdf_table import grid_of
from thonmoi.annexes.reader.refusals import refuse
from thonmoi.annexes.reader.word_text import RAISED
from thonmoi.kernel.text import nfc

_PAGES = 150
_LETTERS_A_PAGE = 40
_SMALL = 0.75
_BROKEN = (
    PDFException, PSException, PdfminerException, ValueError, KeyError, IndexError, TypeError,
    AttributeError, RecursionError, OSError, ZeroDivisionError, AssertionError, OverflowError,
)  # fmt: skip


def read_pdf_file(data: bytes) -> tuple[Part, ...]:
    """Lines and tables page by page. Raises Invalid if protected, damaged, or without text."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as book:
            if len(book.pages) > _PAGES:
                raise refuse("too-many")
            parts: list[Part] = []
            letters = 0
            for number, page in enumerate(book.pages, 1):
                letters += sum(1 for char in page.chars if str(char["text"]).isalpha())
                parts += _page(page, number)
                page.close()
            pages = len(book.pages)
    except _BROKEN as error:
        is_locked = "Password" in repr(error) or "Encrypt" in repr(error)
        raise refuse("encrypted" if is_locked else "damaged") from None
    if letters < _LETTERS_A_PAGE * min(pages, 5):
        raise refuse("scanned")
    return tuple(parts)


def _page(page: Any, number: int) -> list[Part]:
    _raise_marks(page.chars)
    tables = sorted(page.find_tables(), key=lambda one: (one.bbox[1], one.bbox[0]))
    tables = [one for one in tables if len(one.cells) > 1]
    found: list[tuple[float, Part]] = []
    for index, table in enumerate(tables, 1):
        found.append((table.bbox[1], grid_of(page, table, Place(page=number, table=index))))
    boxes = [table.bbox for table in tables]
    for top, text in _lines(page, boxes):
        found.append((top, Words(text, Place(page=number))))
    return [part for _top, part in sorted(found, key=lambda one: one[0])]


def _raise_marks(chars: list[dict[str, Any]]) -> None:
    """Small figures that stand raised beside a letter are marks of notes."""
    for before, char in pairwise(chars):
        is_small = char["size"] < _SMALL * before["size"] if before["size"] else False
        is_mark = str(char["text"]) in "0123456789" and char["bottom"] < before["bottom"] - 0.5
        is_after = before.get("is_raised", False) and char["size"] == before["size"]
        if (is_mark and (is_small or is_after)) or (is_after and str(char["text"]).isdigit()):
            char["is_raised"] = True
    for char in chars:
        if char.get("is_raised"):
            char["text"] = str(char["text"]).translate(RAISED)


def _lines(
    page: Any, boxes: list[tuple[float, float, float, float]]
) -> Iterator[tuple[float, str]]:
    def is_outside(one: dict[str, Any]) -> bool:
        if one["object_type"] != "char":
            return False
        x, y = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
        return not any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in boxes)

    for line in page.filter(is_outside).extract_text_lines(return_chars=False):
        if text := " ".join(nfc(line["text"]).split()):
            yield line["top"], text
