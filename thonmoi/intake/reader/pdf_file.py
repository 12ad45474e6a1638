"""Lines of a PDF that holds text; a scanned one is refused."""

import io
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from thonmoi.intake.reader.cells import clean, indent_of
from thonmoi.intake.reader.legacy import best_guess
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.paragraphs import PAGE
from thonmoi.intake.reader.pdf_notes import note_starts
from thonmoi.intake.reader.refusals import refuse

_PAGES = 500
_LETTERS_A_PAGE = 40
_GAPS = 2
_ROWS = 3


def read_pdf_file(data: bytes) -> tuple[Line, ...]:
    """Lines page by page, columns kept apart. Raises `Invalid` if protected, damaged, scanned."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not _opens(reader):
            raise refuse("encrypted")
        if len(reader.pages) > _PAGES:
            raise refuse("too_many_pages")
        pages = [_page_text(page) for page in reader.pages]
    except (
        PyPdfError,
        PdfReadError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
        OSError,
        ZeroDivisionError,
        AssertionError,
    ):
        raise refuse("damaged") from None
    letters = sum(char.isalpha() for page in pages for char in page)
    if letters < _LETTERS_A_PAGE * min(len(pages), 5):
        raise refuse("scanned")
    return tuple(_lines([_unicode(page) for page in pages]))


def _opens(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except Exception:  # any failure of an optional cipher means the same to the person
        return False


def _page_text(page: object) -> str:
    # pypdf says nothing of its types
    return page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)  # type: ignore[attr-defined,no-any-return]


def _unicode(text: str) -> str:
    """Text of a PDF made with 8-bit fonts as Unicode; other text as it is."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    return best_guess(raw) or text


def _lines(pages: list[str]) -> list[Line]:
    """Lines in order; a footnote's text stands whole on the line where it begins."""
    lines: list[Line] = []
    for page, starts in zip(pages, note_starts(pages), strict=True):
        blank, note, tabular = False, -1, _holds_table(page)
        for place, raw in enumerate(page.split("\n")):
            text = clean(raw)
            if place in starts:
                note = len(lines)
                lines.append(Line(len(lines) + 1, text, place="note"))
            elif note >= 0 and text and not PAGE.match(text):
                lines[note] = replace(lines[note], text=f"{lines[note].text} {text}")
                lines.append(Line(len(lines) + 1, "", place="note"))
            elif tabular and text.count("\t") >= _GAPS:
                cells = tuple(text.split("\t"))
                lines.append(Line(len(lines) + 1, " | ".join(cells), place="row", cells=cells))
            else:
                indent = indent_of(raw)
                lines.append(Line(len(lines) + 1, text, blank_before=blank, indent=indent))
            blank = not text
    return lines


def _holds_table(page: str) -> bool:
    return sum(clean(raw).count("\t") >= _GAPS for raw in page.split("\n")) >= _ROWS
