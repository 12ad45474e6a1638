"""Lines of a PDF that holds text; a scanned one is refused."""

import io

from pypdf import PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from thonmoi.intake.reader.legacy import best_guess
from thonmoi.intake.reader.lines import Line, clean, indent_of
from thonmoi.intake.reader.refusals import refuse

_PAGES = 500
_LETTERS_A_PAGE = 40


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
    return tuple(_lines(_unicode("\n".join(pages))))


def _opens(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except Exception:  # any failure of an optional cipher means the same to the person
        return False


def _page_text(page: object) -> str:
    return page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)  # type: ignore[attr-defined,no-any-return]


def _unicode(text: str) -> str:
    """Text of a PDF made with 8-bit fonts as Unicode; other text as it is."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    return best_guess(raw) or text


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    for number, raw in enumerate(text.split("\n"), 1):
        blank_before = bool(lines) and not lines[-1].text
        lines.append(Line(number, clean(raw), blank_before=blank_before, indent=indent_of(raw)))
    return lines
