"""Figures of many communes in one workbook: indicators down, communes across, sums live."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import xlsxwriter


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator; `heading` is the criterion where it is the first of one."""

    indicator_id: int
    heading: str
    code: str
    name: str
    unit: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The communes of one set: names by key, lines, values as stored with their looks."""

    name: str
    communes: Mapping[int, str]
    lines: tuple[Line, ...]
    values: Mapping[tuple[int, int], tuple[str, bool]]


def consolidate(title: str, tables: Iterable[Table]) -> bytes:
    """The bytes of the workbook: one sheet for each set; unconfirmed values are in italics."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": title, "created": datetime(2025, 1, 1)})
    base = {"font_name": "Times New Roman", "font_size": 12, "border": 1}
    looks = {
        "head": book.add_format({**base, "bold": True, "text_wrap": True, "align": "center"}),
        "text": book.add_format({**base, "text_wrap": True}),
        "figure": book.add_format({**base, "num_format": "#,##0.##"}),
        "open": book.add_format({**base, "num_format": "#,##0.##", "italic": True}),
        "title": book.add_format({"font_name": "Times New Roman", "font_size": 14, "bold": True}),
    }
    for number, table in enumerate(tables, 1):
        sheet = book.add_worksheet(f"Bộ {number}")
        sheet.write_string(0, 0, title, looks["title"])
        sheet.write_string(1, 0, table.name)
        _table(sheet, table, looks)
    book.close()
    return out.getvalue()


def _table(sheet: xlsxwriter.worksheet.Worksheet, table: Table, looks: dict[str, object]) -> None:
    for column, name in enumerate(("Mã", "Chỉ tiêu", "ĐVT", *table.communes.values())):
        sheet.write_string(3, column, name, looks["head"])
    last = 3 + len(table.communes)
    sheet.write_string(3, last, "Số xã có số liệu", looks["head"])
    row = 4
    for line in table.lines:
        if line.heading:
            sheet.merge_range(row, 0, row, last, line.heading, looks["head"])
            row += 1
        for column, text in enumerate((line.code, line.name, line.unit)):
            sheet.write_string(row, column, text, looks["text"])
        for column, unit in enumerate(table.communes, 3):
            value, is_confirmed = table.values.get((line.indicator_id, unit), ("", True))
            look = looks["figure" if is_confirmed else "open"]
            if value and line.is_number:
                sheet.write_number(row, column, float(Decimal(value)), look)
            else:
                sheet.write_string(row, column, value, look)
        first, end = _name(row, 3), _name(row, last - 1)
        held = sum((line.indicator_id, unit) in table.values for unit in table.communes)
        sheet.write_formula(
            row, last, f"=COUNTA({first}:{end})-COUNTBLANK({first}:{end})", None, held
        )
        row += 1
    sheet.set_column(1, 1, 50)
    sheet.set_column(3, last, 13)
    sheet.freeze_panes(4, 3)


def _name(row: int, column: int) -> str:
    return str(xlsxwriter.utility.xl_rowcol_to_cell(row, column))
