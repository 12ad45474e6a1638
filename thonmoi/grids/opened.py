"""What calamine found in a file, before anything is made of it. Standard library alone.

It is read in this process where the file was measured (.xlsx), else in a process of its own.
"""

import io
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from python_calamine import CalamineWorkbook, SheetVisibleEnum

Value = str | float | int | bool | date | None


class Raw(NamedTuple):
    """A sheet: name, whether it is hidden, rows from the first, merged ranges (both ends in)."""

    name: str
    is_hidden: bool
    rows: list[list[Any]]
    merged: list[tuple[tuple[int, int], tuple[int, int]]]


def open_book(content: bytes, most_sheets: int, most_rows: int, most_columns: int) -> list[Raw]:
    """The sheets of a file. Raises ValueError ("sheets", "far") where there is too much,
    ("macros") where a sheet is a program.
    """
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = book.sheets_metadata
    if len(shown) > most_sheets:
        raise ValueError("sheets")
    found = []
    if any("Macro" in str(one.typ) or "Vba" in str(one.typ) for one in shown):
        raise ValueError("macros")
    for one in shown:
        if "WorkSheet" not in str(one.typ):
            continue
        sheet = book.get_sheet_by_name(one.name)
        if sheet.total_height > most_rows or sheet.total_width > most_columns:
            raise ValueError("far")
        rows = [[_plain(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        merged = list(sheet.merged_cell_ranges or ())
        found.append(Raw(one.name, one.visible != SheetVisibleEnum.Visible, rows, merged))
    return found


def _plain(value: Any) -> Value:
    """A number, a day or a text; a time or a span of time as text."""
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, time | timedelta):
        return str(value)
    return value if isinstance(value, str | int | float | bool | date) else None
