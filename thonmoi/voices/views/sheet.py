"""The register of difficulties as a workbook."""

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from thonmoi.kernel import clock
from thonmoi.voices.queries import DifficultyView

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(rows: list[DifficultyView]) -> bytes:
    """The bytes of an .xlsx, a line a difficulty; what would be a formula is text."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": clock.today()})
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "border": 1})
    sheet = book.add_worksheet(_("Difficulties")[:31])
    heads = [
        pgettext("list", "No."), _("Kind"), _("In a line"), _("What there is to say"), _("Where"),
        _("About what"), _("Raised by"), _("Raised on"), _("Body that settles it"),
        _("To be answered by"), _("State"), _("Answer"), _("Answered on"), _("Document"),
        _("Closed on"), _("Age in days"),
    ]  # fmt: skip
    sheet.write_row(0, 0, heads, head)
    for place, one in enumerate(rows, 1):
        for column, value in enumerate(_line(place, one)):
            if value is None:
                sheet.write_blank(place, column, None, cell)
            elif hasattr(value, "year"):
                sheet.write_datetime(place, column, value, day)
            elif isinstance(value, int):
                sheet.write_number(place, column, value, cell)
            else:
                sheet.write_string(place, column, str(value), cell)
    for column, width in enumerate((5, 12, 34, 50, 18, 30, 24, 12, 26, 12, 18, 50, 12, 22, 12, 8)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return out.getvalue()


def _line(number: int, one: DifficultyView) -> list[object]:
    about = one.about.name if one.about else ""
    state = _("overdue") if one.is_late else str(one.state_label)
    return [
        number, str(one.kind_label), one.subject, one.text, one.unit, about, one.raised_by,
        one.raised_on, one.owner, one.due, state, one.answer, one.answered_on, one.reference,
        one.closed_on, one.age,
    ]  # fmt: skip
