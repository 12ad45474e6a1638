"""A file becomes a book: its kind by its content, its cells within limits, nothing run."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError

from thonmoi.grids.apart import Ended, open_apart
from thonmoi.grids.book import Book, Sheet
from thonmoi.grids.cells import sheet_of
from thonmoi.grids.comma import read_comma
from thonmoi.grids.limits import LIMITS, Limits, refuse
from thonmoi.grids.measuring import DAMAGED, measure, too_far, too_many
from thonmoi.grids.opened import Raw, open_book
from thonmoi.grids.percents import formulas, percents
from thonmoi.grids.word import is_word, read_word

_WORD = 40 * 1024 * 1024
"""What a Word document may unpack to: it is read as a whole, at ten times its size."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_book(content: bytes, limits: Limits = LIMITS) -> Book:
    """What a workbook or a CSV says, every sheet. Raises Invalid (field ``file``) otherwise.

    The name of the file is not believed: .xlsx, .xls, .ods and text are told by content.
    """
    if not content:
        raise refuse("empty", _("The file is empty. Choose it again."))
    if len(content) > limits.size:
        raise refuse(
            "too-large",
            _("The file is larger than %(mb)s MB. Make it smaller, or split it.")
            % {"mb": limits.size // (1024 * 1024)},
        )
    book = _read(content, limits)
    if not any(sheet.cells for sheet in book.sheets):
        raise refuse("nothing", _("The file has no sheet in which anything is written."))
    if sum(len(sheet.cells) for sheet in book.sheets) > limits.cells:
        raise too_many(limits)
    return book


def _read(content: bytes, limits: Limits) -> Book:
    if content.startswith(_OLE):
        return Book("xls", _apart(content, limits))
    if not content.startswith(b"PK\x03\x04"):
        return Book("csv", (read_comma(content, limits),))
    if b"application/vnd.oasis.opendocument.spreadsheet" in content[:200]:
        return Book("ods", _apart(content, limits))
    measure(content, limits)
    if is_word(content):
        measure(content, replace(limits, unpacked=min(limits.unpacked, _WORD)))
        return Book("docx", read_word(content, limits))
    return Book("xlsx", _measured(content, limits))


def _measured(content: bytes, limits: Limits) -> tuple[Sheet, ...]:
    try:
        raws = open_book(content, limits.sheets, limits.rows, limits.columns)
        shown, computed = percents(content), formulas(content)
    except (CalamineError, ValueError, KeyError, OSError, OverflowError) as wrong:
        raise _refused(wrong, limits) from None
    nowhere: frozenset[tuple[int, int]] = frozenset()
    return tuple(
        sheet_of(raw, limits, shown.get(raw.name, nowhere), computed.get(raw.name, nowhere))
        for raw in raws
    )


def _apart(content: bytes, limits: Limits) -> tuple[Sheet, ...]:
    try:
        found: list[Any] = open_apart(content, limits.sheets, limits.rows, limits.columns)
    except (Ended, ValueError) as wrong:
        raise _refused(wrong, limits) from None
    return tuple(sheet_of(Raw(*one), limits) for one in found)


def _refused(wrong: Exception, limits: Limits) -> Exception:
    if isinstance(wrong, Ended):
        return refuse("damaged", _("The workbook cannot be read: save it as .xlsx, unlocked."))
    if str(wrong) == "sheets":
        return refuse(
            "too-many-sheets",
            _("The file has more than %(n)s sheets: keep those needed.") % {"n": limits.sheets},
        )
    if str(wrong) == "macros":
        return refuse("macros", _("The workbook carries macros. Save it as .xlsx without them."))
    return too_far(limits) if str(wrong) == "far" else refuse("damaged", DAMAGED)
