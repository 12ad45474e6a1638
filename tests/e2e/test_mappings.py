"""Foreign workbooks: a past year read in, a superior's form filled, what was filed compared."""

import pytest
from playwright.sync_api import expect

from thonmoi.grids import read_book
from thonmoi.mappings.tests import world

pytestmark = pytest.mark.e2e
PLAN = True
OFFICE, OFFICER = "vpdp", "can-bo-tan-loi"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def choose(page, name, content):
    page.set_input_files("input[type=file]", {"name": name, "mimeType": XLSX, "buffer": content})


def mapped(page, name, title, content, slug):
    """A workbook mapped as the program proposes it; the page of its mapping."""
    page.goto(page.url.split("/mappings/")[0] + "/mappings/registration/")
    choose(page, name, content)
    page.fill("#id_name", title)
    page.select_option("#id_set_slug", slug)
    page.click("main form button.primary")
    page.wait_for_url("**/mappings/*/")


def test_b12_a_past_year_is_mapped_read_and_recorded(visit, shot, axe):
    page = visit(OFFICE, "/mappings/")
    expect(page.locator("main")).to_contain_text("Chưa gắn biểu nào")
    mapped(page, "ket-qua-2022.xlsx", "Kết quả các xã hằng năm", world.old_year(), world.NTM)
    assert page.locator("#id_c3").input_value() == "TC 2 · Giao thông"
    assert page.locator("#id_r5").input_value() == "Xã Tân Lợi"
    page.fill("#id_c6", "2.1")
    shot(page, "gan-bieu")
    axe(page)
    page.click("text=Lưu cách gắn")
    expect(page.locator("body")).to_contain_text("Đã lưu cách gắn")
    page.click("main >> text=Đọc tệp")
    page.select_option("#id_period", "2022-Y")
    page.click("main form button.primary")
    page.wait_for_url("**/takings/*/")
    wrong = page.locator("section", has=page.locator("#wrong-h"))
    for cell in ("D8", "G8", "H8"):
        expect(wrong).to_contain_text(cell)
    axe(page)
    paper = page.locator("#id_document option", has_text="1361/QĐ-UBND")
    page.select_option("#id_document", paper.get_attribute("value"))
    page.click("text=Ghi nhận các số đã chọn")
    expect(page.locator("main")).to_contain_text("đã ghi nhận theo văn bản")
    page = visit("lanh-dao", "/communes/25342/history/")
    expect(page.locator("main")).to_contain_text("1361/QĐ-UBND")
    page = visit("lanh-dao", "/mappings/", phone=True)
    axe(page)


def test_b11_a_superiors_blank_form_is_filled(visit, axe, tmp_path):
    page = visit(OFFICE, "/mappings/")
    mapped(page, "bieu-3.xlsx", "Biểu 3 của tỉnh", world.form(), world.ADVANCED)
    page.click("main >> text=Điền biểu")
    page.select_option("#id_unit", "694")
    page.select_option("#id_period", "2022-Y")
    page.click("main form button.primary")
    expect(page.locator("main")).to_contain_text("ô để trống")
    axe(page)
    with page.expect_download() as kept:
        page.click("text=Tải biểu đã điền")
    kept.value.save_as(tmp_path / "bieu.xlsx")
    sheet = read_book((tmp_path / "bieu.xlsx").read_bytes()).sheets[0]
    assert sheet.text(5, 3) == "2150" and sheet.text(6, 3) == ""


def test_b10_what_was_filed_is_compared(visit, axe):
    page = visit(OFFICE, "/filings/registration/")
    page.select_option("#id_unit", "25342")
    page.select_option("#id_period", "2022-Y")
    page.fill("#id_filed_on", "5/1/2023")
    page.select_option("#id_set_slug", world.NTM)
    page.fill("#id_lines", "TC 1\tĐạt\nTC 2\tChưa đạt\n2.1\t91,5")
    page.click("main form button.primary")
    page.wait_for_url("**/filings/*/")
    expect(page.locator("main")).to_contain_text("TC 2 · Giao thông")
    expect(page.locator("main")).to_contain_text("2 số liệu khớp")
    axe(page)
    axe(visit(OFFICE, "/filings/1/", dark=True))
