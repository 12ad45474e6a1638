"""A commune fills half on the page, the rest in a spreadsheet; the office closes, one is late."""

import io

import pytest
import xlsxwriter
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from tests.e2e.test_main_job import CHAIR, OFFICER, enter, row

pytestmark = pytest.mark.e2e
PLAN = True
WRONG = {"18.7": "97.740", "12.1": "786", "2.1": "chưa có"}


def fill(path, values):
    """The downloaded workbook with values by code, as a spreadsheet would save it."""
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Số liệu")
    grid = sheet.to_python(skip_empty_area=False)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("Số liệu")
    for at, line in enumerate(grid):
        if at >= 6 and str(line[1]) in values:
            line[6] = values[str(line[1])]
        for column, value in enumerate(line):
            if isinstance(value, int | float):
                page.write_number(at, column, value)
            elif value:
                page.write_string(at, column, str(value))
    book.close()
    return out.getvalue()


def upload(page, content):
    page.goto(page.url.split("/entry/")[0] + "/entry/25342/2025-H1/filled/")
    xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.set_input_files(
        "input[type=file]", {"name": "bieu-tan-loi.xlsx", "mimeType": xlsx, "buffer": content}
    )
    page.click("main button.primary")
    page.wait_for_url("**/filled/*/")


def test_half_on_the_page_half_in_a_spreadsheet(visit, shot, axe, tmp_path):
    page = visit(OFFICER, "/entry/25342/2025-H1/")
    enter(page, "3.2", "Đạt")
    with page.expect_download() as kept:
        page.click("text=Tải biểu (.xlsx)")
    form = tmp_path / "bieu.xlsx"
    kept.value.save_as(form)
    upload(page, fill(form, {**WRONG, "3.1": 96.5, "3.4": "100", "4.1": "99,2"}))
    expect(page.locator("#h-wrong")).to_be_visible()
    for code in WRONG:
        expect(page.locator("section", has=page.locator("#h-wrong"))).to_contain_text(code)
    shot(page, "bieu-nap")
    axe(page)
    page.click("text=Nhập các số đã chọn")
    page.wait_for_url("**/entry/25342/2025-H1/")
    assert row(page, "3.1").locator("[data-cell]").input_value() == "96,5"
    assert row(page, "3.2").locator("[data-cell]").input_value() == "Đạt"
    enter(page, "18.7", "99,1")
    enter(page, "12.1", "78,6")
    enter(page, "2.1", "88")
    page.click("button[name=send]")
    page.click("main form button.primary")
    page = visit(CHAIR, "/my-work/", phone=True)
    page.click("text=Duyệt")
    page.click("main form button.primary")


def test_the_office_closes_and_opens_for_one(visit, shot, axe):
    page = visit("vpdp", "/periods/")
    page.click("main table a >> nth=0")
    expect(page.locator("main")).to_contain_text("1/7 xã đã gửi")
    page.click("text=Ngày của kỳ")
    page.fill("#id_due", "10/6/2025")
    page.click("main form button.primary")
    expect(page.locator("main")).to_contain_text("quá 7 ngày")
    for step in ("Ngừng nhận số liệu", "Khóa kỳ"):
        page.click(f"main a:has-text('{step}')")
        page.fill("#id_reason", "Hết hạn gửi")
        page.click(f"main form button:has-text('{step}')")
    expect(page.locator("main")).to_contain_text("Đã khóa")
    shot(page, "ky-xa-gui")
    axe(page)
    page.click("text=Mở riêng cho một xã")
    page.select_option("select", "25361")
    page.fill("#id_until", "20/6/2025")
    page.fill("#id_reason", "Mất điện ba ngày")
    page.click("main form button.primary")
    expect(page.locator("main")).to_contain_text("mở đến 20/06/2025")
    page = visit("can-bo-tan-hiep", "/entry/25361/2025-H1/")
    expect(page.locator("main")).to_contain_text("20/06/2025")
    enter(page, "18.7", "99")
    page = visit(OFFICER, "/entry/25342/2025-H1/")
    expect(page.locator("main")).to_contain_text("Kỳ đã khóa")
