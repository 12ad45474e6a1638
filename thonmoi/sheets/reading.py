"""A filled form back from .xlsx: cell by cell, never a formula run, every oddity at its address."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from thonmoi.grids import Limits, measure
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.text import nfc
from thonmoi.sheets.workbook import Finding, ReadRow, Workbook
from thonmoi.sheets.writing import FIRST_ROW, MARK, SHEET

MOST_ROWS = 2000
LIMITS = Limits(unpacked=60 * 1024 * 1024, rows=MOST_ROWS, columns=60, cells=60_000)
"""A form is small: what reaches further is refused before it is opened."""
VALUE, MARKED, NOTE = 6, 7, 8
_YES = {"x", "X"}


def read(content: bytes) -> Workbook:
    """What a workbook says. Raises Invalid (field ``file``) where it is no form of ours."""
    grid = _grid(content)
    if not grid or _text(_at(grid, 0, 0)) != MARK:
        raise _refused(_("This workbook is not a form of this program: download it anew."))
    found: list[Finding] = []
    rows = tuple(_rows(grid, found))
    head = [_text(_at(grid, line, 0)) for line in (1, 2, 3)]
    part = frozenset(filter(None, _text(_at(grid, 4, 0)).split(",")))
    return Workbook(head[0], head[1], head[2], rows, tuple(found), part)


def _grid(content: bytes) -> list[list[Any]]:
    measure(content, LIMITS)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        if SHEET not in book.sheet_names:
            raise _refused(_("The sheet “%s” is missing: download the form anew.") % SHEET)
        sheet = book.get_sheet_by_name(SHEET)
        if sheet.total_height > MOST_ROWS:
            raise _refused(_("The sheet has too many rows for a form."))
        return sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    except (CalamineError, ValueError, OSError) as wrong:
        raise _refused(_("The workbook cannot be read: save it as .xlsx again.")) from wrong


def _rows(grid: list[list[Any]], found: list[Finding]) -> Iterator[ReadRow]:
    seen: set[int] = set()
    for place in range(FIRST_ROW, len(grid)):
        key = _text(_at(grid, place, 0))
        if not key:
            _stray(grid, place, found)
            continue
        indicator, _slash, version = key.partition("/")
        address = f"G{place + 1}"
        if not _is_key(indicator) or not _is_key(version):
            found.append(Finding("error", address, _("The hidden code of this row was changed.")))
        elif int(indicator) in seen:
            found.append(Finding("error", address, _("This row stands twice in the sheet.")))
        else:
            seen.add(int(indicator))
            yield _row(grid, place, int(indicator), int(version))


def _row(grid: list[list[Any]], place: int, indicator: int, version: int) -> ReadRow:
    value = _at(grid, place, VALUE)
    return ReadRow(
        indicator,
        _text(_at(grid, place, 1)),
        _text(value)[:200],
        _text(_at(grid, place, MARKED)) in _YES,
        _text(_at(grid, place, NOTE))[:2000],
        f"G{place + 1}",
        version,
        isinstance(value, int | float) and not isinstance(value, bool),
    )


def _is_key(text: str) -> bool:
    return text.isdecimal() and len(text) <= 9


def _stray(grid: list[list[Any]], place: int, found: list[Finding]) -> None:
    """Something typed into a row that is no indicator's is said, not dropped in silence."""
    for column in (VALUE, MARKED, NOTE):
        if _text(_at(grid, place, column)):
            address = f"{chr(ord('A') + column)}{place + 1}"
            found.append(Finding("error", address, _("This row is no indicator of the form.")))
            return


def _at(grid: list[list[Any]], row: int, column: int) -> Any:
    line = grid[row] if row < len(grid) else []
    return line[column] if column < len(line) else ""


def _text(value: Any) -> str:
    """A cell as it would be typed: numbers with a decimal comma, days as d/m/yyyy."""
    if isinstance(value, str):
        return value.strip() if value.isascii() else nfc(value).strip()
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float) and isfinite(value):
        return format_number(Decimal(repr(value)), grouping=False)
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    return nfc(str(value)).strip()


def _refused(sentence: str) -> Invalid:
    return Invalid("sheet.file", sentence, field="file")
