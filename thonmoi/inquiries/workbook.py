"""The table of answers as .xlsx, with totals that the spreadsheet counts itself.

Words of the sheet are official Vietnamese text, in every language. Equal tables give equal bytes.
"""

import io
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from thonmoi.inquiries import rules
from thonmoi.inquiries.rules import QuestionKind
from thonmoi.kernel.numbers import parse_number

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = 4
FIXED = (("TT", 5), ("Cơ quan, đơn vị", 38), ("Tình trạng", 18), ("Thời điểm gửi", 18))
STATES = {
    "open": "Chưa gửi",
    "sent": "Chờ duyệt",
    "arrived": "Đã trả lời",
    "returned": "Bị trả lại",
}
YES_NO = {rules.YES: "Có", rules.NO: "Không"}


def write(title: str, basis: str, due: str, table: Any) -> bytes:
    """The bytes of the workbook: `table` as the query gives it, `due` and `basis` as words."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": title, "created": datetime(2025, 1, 1)})
    looks = _looks(book)
    sheet = book.add_worksheet("Tổng hợp")
    sheet.write(0, 0, title, looks["title"])
    sheet.write(1, 0, f"Hạn trả lời: {due}", looks["plain"])
    sheet.write(2, 0, f"Căn cứ: {basis}" if basis else "", looks["plain"])
    _heads(sheet, table, looks)
    for at, line in enumerate(table.lines, HEAD + 1):
        _line(sheet, at, at - HEAD, line, table, looks)
    _totals(sheet, table, looks)
    sheet.freeze_panes(HEAD + 1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD)
    book.close()
    return out.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    cell = base | {"border": 1, "text_wrap": True}
    return {
        "title": book.add_format(base | {"bold": True, "font_size": 14}),
        "plain": book.add_format(base),
        "head": book.add_format(cell | {"bold": True, "align": "center", "bg_color": "#E8F0E4"}),
        "cell": book.add_format(cell),
        "count": book.add_format(cell | {"num_format": "#,##0"}),
        "number": book.add_format(cell | {"num_format": "#,##0.##"}),
        "sum": book.add_format(cell | {"bold": True, "num_format": "#,##0.##"}),
        "total": book.add_format(cell | {"bold": True}),
    }


def _heads(sheet: Any, table: Any, looks: dict[str, Any]) -> None:
    for column, (word, width) in enumerate(FIXED):
        sheet.write(HEAD, column, word, looks["head"])
        sheet.set_column(column, column, width)
    for column, question in enumerate(table.questions, len(FIXED)):
        unit = f" ({question.unit_word})" if question.unit_word else ""
        sheet.write(HEAD, column, f"{question.order}. {question.text}{unit}", looks["head"])
        sheet.set_column(column, column, 20)


def _line(sheet: Any, at: int, number: int, line: Any, table: Any, looks: dict[str, Any]) -> None:
    reply = line.reply
    sheet.write(at, 0, number, looks["cell"])
    sheet.write(at, 1, reply.agency, looks["cell"])
    sheet.write(at, 2, STATES[reply.state], looks["cell"])
    when = f"{reply.arrived_at:%H:%M %d/%m/%Y}" if reply.arrived_at else ""
    sheet.write(at, 3, when, looks["cell"])
    for column, (question, given) in enumerate(
        zip(table.questions, line.answers, strict=True), len(FIXED)
    ):
        kind = question.sort
        if given.value and kind in rules.SUMMED:
            look = looks["count" if kind is QuestionKind.COUNT else "number"]
            sheet.write_number(at, column, float(parse_number(given.value.replace(".", ","))), look)
        else:
            said = YES_NO.get(given.value, given.value) if kind is QuestionKind.YES_NO else None
            sheet.write_string(at, column, said or str(given.shown), looks["cell"])


def _totals(sheet: Any, table: Any, looks: dict[str, Any]) -> None:
    first, last = HEAD + 2, HEAD + 1 + len(table.lines)
    for row, word in enumerate(("Tổng hoặc số lượt chọn", "Số cơ quan trả lời"), last):
        for column in range(len(FIXED)):
            sheet.write(row, column, word if column == 1 else "", looks["total"])
    for column, total in enumerate(table.totals, len(FIXED)):
        name = xl_col_to_name(column)
        span = f"{name}{first}:{name}{last}"
        if total.question.sort in rules.SUMMED:
            value = float(total.sum) if total.sum is not None else 0
            sheet.write_formula(last, column, f"=SUM({span})", looks["sum"], value)
        else:
            said = "; ".join(f"{YES_NO.get(v, w)}: {n}" for (v, w), n in _tally(total))
            sheet.write_string(last, column, said, looks["total"])
        formula = f'=COUNTA({span})-COUNTIF({span},"")'
        sheet.write_formula(last + 1, column, formula, looks["total"], total.answered)


def _tally(total: Any) -> list[tuple[tuple[str, Any], int]]:
    words = rules.choices_of(total.question.sort, total.question.options)
    return list(zip(words, (n for _word, n in total.tally), strict=True))
