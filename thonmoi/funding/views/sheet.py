"""The capital of an area as a workbook: a sheet for each cut, with totals that live."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from thonmoi.funding.queries import CapitalPage
from thonmoi.kernel import clock

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST = 10_000
"""So many works stand by themselves in the workbook."""
COLUMNS = ("amount", "disbursed", "remaining", "advanced", "recovered", "outstanding")


def workbook(pages: Mapping[str, CapitalPage], title: str) -> bytes:
    """The bytes of an .xlsx in đồng, a sheet for each cut by its name.

    Equal facts on one day give equal bytes.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": clock.today(), "title": title})
    looks = {
        "head": book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"}),
        "sum": book.add_format({"bold": True, "num_format": "#,##0", "top": 1}),
        "money": book.add_format({"num_format": "#,##0"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }
    for name, page in pages.items():
        _sheet(book.add_worksheet(name[:31]), page, title, looks)
    book.close()
    return out.getvalue()


def _sheet(sheet: Any, page: CapitalPage, title: str, looks: Mapping[str, Any]) -> None:
    sheet.write_string(0, 0, title, looks["title"])
    sheet.write_string(1, 0, _("In VND"))
    heads = (
        pgettext("capital", "Line"),
        _("Allotted"),
        _("Disbursed"),
        _("Remaining"),
        _("Advances"),
        _("Advances recovered"),
        _("Advances outstanding"),
    )
    sheet.write_row(3, 0, heads, looks["head"])
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, len(COLUMNS), 20)
    sheet.freeze_panes(4, 1)
    for place, line in enumerate(page.lines, 4):
        sheet.write_string(place, 0, str(line.label))
        for column, name in enumerate(COLUMNS, 1):
            sheet.write_number(place, column, getattr(line.balance, name), looks["money"])
    _sums(sheet, page, 4 + len(page.lines), looks)


def _sums(sheet: Any, page: CapitalPage, place: int, looks: Mapping[str, Any]) -> None:
    """The last line: formulas that Excel reckons anew, with the values that they give now."""
    sheet.write_string(place, 0, _("Total"), looks["sum"])
    for column, name in enumerate(COLUMNS, 1):
        letter = "ABCDEFG"[column]
        formula = f"=SUM({letter}5:{letter}{place})" if page.lines else "=0"
        value = getattr(page.total, name)
        sheet.write_formula(place, column, formula, looks["sum"], value)
