"""Shortcuts of these tests: a statement of the tests' own making, works with project codes."""

from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.funding import actions as funding
from thonmoi.funding import queries as works
from thonmoi.funding.tests import world as capital
from thonmoi.treasury import actions, queries, reading
from thonmoi.treasury.models import Statement
from thonmoi.treasury.rules import Column, Naming

FINANCE, OFFICER, LEADER, DIVISION = "phong-tckh", "can-bo-tan-loi", "lanh-dao", "phong-gddt"
CODE = "7854321"
HEADS = (
    "STT", "Mã dự án", "Tên dự án", "Nguồn vốn", "Ngày", "Số chứng từ", "Tạm ứng", "Thanh toán",
)  # fmt: skip
LINES = (
    (1, CODE, "Nhà văn hóa ấp Ân Lợi", "NS tỉnh", date(2025, 5, 5), "KB1", None, 300),
    (2, CODE, "Nhà văn hóa ấp Ân Lợi", "NS tỉnh", date(2025, 5, 20), "KB2", 150, None),
    (3, "9999", "Dự án khác", "NS tỉnh", date(2025, 5, 21), "KB3", None, 70),
    ("", "Tổng cộng", "", "", "", "", 150, 370),
)
NAMING = Naming(
    {
        Column.CODE: 1,
        Column.NAME: 2,
        Column.SOURCE: 3,
        Column.DAY: 4,
        Column.VOUCHER: 5,
        Column.ADVANCE: 6,
        Column.PAYMENT: 7,
    },
    1,
)


def finance():
    return universe.actor(FINANCE)


def content(lines=LINES, title: str = "BẢNG KÊ THANH TOÁN VỐN", heads=HEADS) -> bytes:
    """An .xlsx: a title, a head in row 3, lines below."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(2025, 6, 1)})
    sheet, day = book.add_worksheet("KBNN"), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_string(0, 0, title)
    sheet.write_row(2, 0, heads)
    for place, row in enumerate(lines, 3):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(place, column, value, day)
            elif value not in (None, ""):
                sheet.write(place, column, value)
    book.close()
    return out.getvalue()


def upload(as_, content_: bytes | None = None, **changes):
    """Send a statement from the page; returns the answer."""
    file = SimpleUploadedFile("kbnn.xlsx", content_ if content_ is not None else content())
    sent = {"unit": universe.PATH, "month": "5", "year": "2025", "file": file} | changes
    return as_(FINANCE).post("/capital/statements/upload/", sent)


def coded(code: str = CODE, **changes):
    """A work with a project code, and 900 đồng of the province for it."""
    row = capital.project()
    facts = capital.facts(code=code)
    funding.correct_project(row, by=capital.office(), version=row.version, facts=facts)
    return capital.allot(row=works.project_row(universe.EVERYTHING, row.pk), **changes)


def statement(by=None, content_: bytes | None = None) -> Statement:
    """A statement of May whose columns are named."""
    actor, raw = by or finance(), content_ or content()
    unit, head = universe.unit("694"), reading.head_of(raw)
    made = actions.upload_statement(
        unit,
        by=actor,
        **{"year": 2025, "month": 5, "digest": str(hash(raw)), "head": head},
        file=capital.checked_file(raw, "kbnn.xlsx"),
    )
    row = queries.statement_row(universe.EVERYTHING, made.pk)
    found = reading.found_in(raw, head.row, NAMING)
    given = {"version": row.version, "head": head, "naming": NAMING, "found": found}
    actions.map_statement(row, by=actor, **given)
    return queries.statement_row(universe.EVERYTHING, made.pk)


def line(row: Statement, voucher: str):
    return queries.transfer_row(universe.EVERYTHING, row.transfers.get(voucher=voucher).pk)


def match(row: Statement, by=None) -> Statement:
    actor = by or finance()
    same = queries.same(universe.EVERYTHING, row.pk)
    return actions.match_statement(row, by=actor, version=row.version, same=same)


def differences(row: Statement) -> dict[str, str]:
    """Voucher (of either side) and what was found of it."""
    found = queries.compared(finance(), row.pk)
    return {one.there_voucher or one.here_voucher: one.difference.value for one in found}
