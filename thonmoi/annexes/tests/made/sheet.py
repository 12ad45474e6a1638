"""A made-up decision as .xlsx: merged cells, percentages as formatted numbers, one formula."""

import io
import re

import xlsxwriter

from thonmoi.annexes.tests.made.shapes import MARK, Made


def write(made: Made) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Phụ lục")
    percent = book.add_format({"num_format": "0.0%"})
    last = 2 + len(made.columns)
    for y, text in enumerate(
        (MARK, made.title.upper(), f"(Kèm theo Quyết định số {made.number} ngày "
         f"{made.day[0]}/{made.day[1]}/{made.day[2]} của {' '.join(made.issuer)})")
    ):  # fmt: skip
        sheet.merge_range(y, 0, y, last, text)
    y = _head(sheet, made, 4)
    for number, name, block, items in made.criteria:
        if block:
            sheet.merge_range(y, 0, y, last, block)
            y += 1
        end = y + len(items) - 1
        for x, text in ((0, int(number)), (1, name)):
            if end > y:
                sheet.merge_range(y, x, end, x, text)
            else:
                sheet.write(y, x, text)
        for item in items:
            sheet.write(y, 2, item.written)
            _cells(sheet, y, item.cells, last, percent)
            y += 1
    for note in made.notes:
        sheet.merge_range(y, 0, y, last, note)
        y += 1
    book.close()
    return out.getvalue()


def _head(sheet, made: Made, y: int) -> int:
    for x, text in enumerate(("STT", "Tên tiêu chí", "Nội dung tiêu chí")):
        sheet.merge_range(y, x, y + 1, x, text)
    at = 0
    while at < len(made.columns):
        upper, lower = made.columns[at]
        end = at
        while lower and end + 1 < len(made.columns) and made.columns[end + 1][0] == upper:
            end += 1
        if lower:
            sheet.merge_range(y, 3 + at, y, 3 + end, upper)
            for x in range(at, end + 1):
                sheet.write(y + 1, 3 + x, made.columns[x][1])
        else:
            sheet.merge_range(y, 3 + at, y + 1, 3 + at, upper)
        at = end + 1
    return y + 2


def _cells(sheet, y, cells, last, percent) -> None:
    if len(cells) == 1 and last > 3:
        sheet.merge_range(y, 3, y, last, cells[0])
        return
    for x, text in enumerate(cells):
        if re.fullmatch(r"\d+%", text):
            sheet.write_number(y, 3 + x, int(text[:-1]) / 100, percent)
        else:
            sheet.write_string(y, 3 + x, text)
