"""A proposal as a workbook in đồng: what is proposed, what is left, what has no estimate."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from thonmoi.priorities.document.saying import BARS
from thonmoi.priorities.shown import CandidateView, Lines, PriorityView

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADS = (
    ("TT", 6),
    ("Công trình", 48),
    ("Xã", 18),
    ("Dự toán", 18),
    ("Đã giao", 18),
    ("Còn thiếu", 18),
    ("Đề xuất bố trí", 18),
    ("Nguồn", 26),
    ("Tiêu chí gắn với công trình", 34),
    ("Giải trình", 80),
)
MONEY = (3, 4, 5, 6)


def workbook(head: PriorityView, lines: Lines, mark: str = "") -> bytes:
    """The bytes of an .xlsx; `mark` stands on top where figures are simulated."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    title = f"Đề xuất ưu tiên bố trí vốn năm {head.year}, {head.unit}"
    book.set_properties({"created": head.made_at.replace(tzinfo=None), "title": title})
    looks = {
        "head": book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"}),
        "sum": book.add_format({"bold": True, "num_format": "#,##0", "top": 1}),
        "money": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }
    sheets = {
        "Đề xuất": lines.proposed,
        "Chưa đề xuất": lines.left,
        "Chưa có dự toán, tạm dừng": lines.barred,
    }
    for name, rows in sheets.items():
        _sheet(book.add_worksheet(name), title, rows, looks, mark)
    book.close()
    return out.getvalue()


def _sheet(
    sheet: Any, title: str, rows: Sequence[CandidateView], looks: Mapping[str, Any], mark: str
) -> None:
    sheet.write_string(0, 0, title, looks["title"])
    sheet.write_string(1, 0, f"Đơn vị tính: đồng. {mark}".strip())
    for column, (name, width) in enumerate(HEADS):
        sheet.set_column(column, column, width)
        sheet.write_string(3, column, name, looks["head"])
    sheet.freeze_panes(4, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(3)
    for place, one in enumerate(rows, 4):
        for column, value in enumerate(_cells(place - 3, one)):
            if isinstance(value, int):
                sheet.write_number(place, column, value, looks["money" if column else "text"])
            elif value:
                sheet.write_string(place, column, value, looks["text"])
    if rows:
        sheet.write_string(4 + len(rows), 1, "Cộng", looks["sum"])
        for column in MONEY:
            letter, last = "ABCDEFG"[column], 4 + len(rows)
            values = (_cells(0, one)[column] for one in rows)
            total = sum(value for value in values if isinstance(value, int))
            sheet.write_formula(
                4 + len(rows), column, f"=SUM({letter}5:{letter}{last})", looks["sum"], total
            )


def _cells(number: int, one: CandidateView) -> tuple[int | str | None, ...]:
    known = one.budget is not None
    return (
        number,
        one.name,
        one.commune,
        one.budget,
        one.allotted,
        one.need if known else None,
        one.cost if one.is_proposed else None,
        "; ".join(name for name, _amount in one.paid if name),
        "; ".join(gap.label for gap in one.gaps),
        one.why or BARS.get(one.bar, ""),
    )
