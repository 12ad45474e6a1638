"""The form as .xlsx: cells to fill are open, everything else is protected, codes are hidden.

Cells are text, so that what a person types stays as typed whatever the language of his
spreadsheet: "97,74" and "1.234" are read by the same rule as on the page. Equal forms give
equal bytes. Words of the form are official Vietnamese text, in every language.
"""

import io
from datetime import datetime
from typing import Any

import xlsxwriter

from thonmoi.sheets.facts import Form, FormGroup, FormRow

MARK = "THONMOI-FORM/1"
"""In A1, hidden: what tells a form of ours from any other workbook."""
FIRST_ROW = 6
LINE = 17
COLUMNS = (
    ("Mã", 8),
    ("Chỉ tiêu", 58),
    ("Đơn vị tính", 14),
    ("Yêu cầu đạt chuẩn", 20),
    ("Kỳ trước", 14),
    ("Kết quả thực hiện", 20),
    ("Không áp dụng", 12),
    ("Ghi chú", 40),
)
SHEET, GUIDE = "Số liệu", "Hướng dẫn"
LINES = (
    "1. Chỉ nhập vào các ô màu vàng: Kết quả thực hiện, Không áp dụng (ghi x), Ghi chú.",
    "2. Số thập phân ghi dấu phẩy: 97,74. Viết 1234 hoặc 1.234,5; riêng 1.234 có thể được hỏi lại.",
    "3. Tỷ lệ ghi số, không cần dấu %: 97,74. Chỉ tiêu đạt hoặc chưa đạt: chọn trong danh sách.",
    "4. Để trống là chưa có số liệu, không phải bằng 0.",
    "5. Không áp dụng thì ghi x và nêu lý do ở Ghi chú.",
    "6. Không thêm, xóa, chuyển dòng. Các ô khác được khóa.",
    "7. Lưu rồi nạp lại ở trang nhập liệu: từng ô được kiểm tra, xem khác biệt rồi mới nhận.",
    "8. Công thức không được tính lại: chỉ giá trị đang hiện được đọc.",
)


def write(form: Form) -> bytes:
    """The bytes of the workbook."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": f"{form.unit}, {form.period}", "created": datetime(2025, 1, 1)})
    looks = _looks(book)
    sheet = book.add_worksheet(SHEET)
    _head(sheet, form, looks)
    at = FIRST_ROW
    for group in form.groups:
        at = _group(sheet, group, at, looks)
    _finish(sheet, at)
    _guide(book, form, looks)
    book.close()
    return out.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}
    line = {**base, "border": 1, "border_color": "#9aa39a"}
    return {
        "title": book.add_format({**base, "bold": True, "font_size": 14, "text_wrap": False}),
        "plain": book.add_format({**base, "text_wrap": False}),
        "head": book.add_format({**line, "bold": True, "bg_color": "#e8efe4", "align": "center"}),
        "group": book.add_format({**line, "bold": True, "bg_color": "#f4f6f2"}),
        "cell": book.add_format(line),
        "open": book.add_format(
            {**line, "bg_color": "#fff8d6", "locked": False, "num_format": "@", "align": "right"}
        ),
        "words": book.add_format(
            {**line, "bg_color": "#fff8d6", "locked": False, "num_format": "@"}
        ),
        "locked": book.add_format({**line, "font_color": "#666666", "align": "right"}),
    }


def _head(sheet: Any, form: Form, looks: dict[str, Any]) -> None:
    for row, (hidden, shown) in enumerate(
        (
            (MARK, f"SỐ LIỆU THỰC HIỆN TIÊU CHÍ, {form.period.upper()}"),
            (form.unit_code, f"{form.unit}, {form.area}"),
            (form.period_code, form.set_name),
            (form.set_key, form.due),
            (",".join(form.part), _part(form)),
        )
    ):
        sheet.write_string(row, 0, hidden)
        sheet.write_string(row, 1, shown, looks["title" if row == 0 else "plain"])
    for column, (name, width) in enumerate(COLUMNS, 1):
        sheet.write_string(FIRST_ROW - 1, column, name, looks["head"])
        sheet.set_column(column, column, width)
    sheet.set_column(0, 0, 8, None, {"hidden": True})


def _part(form: Form) -> str:
    """Which part of the form it is, and whose; empty for the whole form."""
    words = [f"Phần biểu: tiêu chí {', '.join(form.part)}"] if form.part else []
    return ". ".join([*words, *([f"Người điền: {form.filler}"] if form.filler else [])])


def _group(sheet: Any, group: FormGroup, at: int, looks: dict[str, Any]) -> int:
    sheet.merge_range(at, 1, at, len(COLUMNS), group.title, looks["group"])
    for place, row in enumerate(group.rows, at + 1):
        _row(sheet, row, place, looks)
    return at + 1 + len(group.rows)


def _row(sheet: Any, row: FormRow, at: int, looks: dict[str, Any]) -> None:
    sheet.write_string(at, 0, f"{row.indicator_id}/{row.version}")
    sheet.set_row(at, LINE * max(_lines(row.name, 58), _lines(row.lock or row.note, 40)))
    shown = (row.code, row.name, row.unit, row.required, row.previous)
    for column, text in enumerate(shown, 1):
        sheet.write_string(at, column, text, looks["cell"])
    value, words = ("locked", "cell") if row.lock else ("open", "words")
    sheet.write_string(at, 6, row.held, looks[value])
    sheet.write_string(at, 7, "x" if row.is_not_applicable else "", looks[words])
    sheet.write_string(at, 8, row.lock or row.note, looks[words])
    if row.lock:
        return
    if row.choices:
        sheet.data_validation(at, 6, at, 6, _only(row.choices, row))
    sheet.data_validation(at, 7, at, 7, {"validate": "list", "source": ["x"]})
    sheet.data_validation(at, 8, at, 8, {"validate": "length", "criteria": "<=", "value": 2000})


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column; spreadsheets do not all find out by themselves."""
    return max(1, -(-len(text) // (width - 4)))


def _only(choices: tuple[str, ...], row: FormRow) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": list(choices),
        "error_title": row.code,
        "error_message": f"Chọn một trong: {', '.join(choices)}."[:255],
    }


def _finish(sheet: Any, end: int) -> None:
    sheet.freeze_panes(FIRST_ROW, 3)
    sheet.ignore_errors({"number_stored_as_text": f"B1:I{end + 1}"})
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(FIRST_ROW - 1)


def _guide(book: Any, form: Form, looks: dict[str, Any]) -> None:
    sheet = book.add_worksheet(GUIDE)
    sheet.set_column(0, 0, 120)
    sheet.write_string(0, 0, f"Hướng dẫn nhập: {form.unit}, {form.period}", looks["title"])
    for row, line in enumerate(LINES, 2):
        sheet.write_string(row, 0, line, looks["plain"])
    sheet.protect()
