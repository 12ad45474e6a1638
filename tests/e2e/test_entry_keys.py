"""A whole sheet by keyboard alone; the last value kept; what is missing, remarked on, checked."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
PLAN = True

OFFICER, CHAIR, DIVISION = "can-bo-tan-loi", "chu-tich-tan-loi", "phong-nnmt"
SHEET = "/entry/25342/2025-H1/"


def row(page, code):
    return page.locator("[data-row]", has=page.locator(f"td.id:text-is('{code}')"))


def test_every_indicator_is_entered_without_a_mouse(visit, axe):
    page = visit(OFFICER, SHEET)
    count = page.locator("[data-cell]").count()
    assert count > 70
    page.locator("[data-cell]").first.focus()
    for _n in range(count):
        kind, unit = page.evaluate(
            "() => [document.activeElement.tagName,"
            " document.activeElement.closest('[data-row]')?.querySelector('td.unit')?.textContent]"
        )
        if kind == "SELECT":
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.type("95" if unit == "%" else "12")
        page.keyboard.press("Enter")
    expect(page.locator("#bar b")).to_have_text(f"{count}/76", timeout=90_000)
    page.reload()
    assert page.locator("#bar b").inner_text() == f"{count}/76"
    axe(page)


def test_the_last_value_is_kept_by_a_button_and_a_fall_is_asked_about(visit, shot):
    page = visit(OFFICER, SHEET)
    cell = row(page, "18.7").locator("[data-cell]")
    cell.fill("")
    cell.press("Enter")
    row(page, "18.7").locator("button[name=carry]").click()
    expect(row(page, "18.7").locator("[data-cell]")).to_have_value("97,74")
    expect(row(page, "18.7")).to_contain_text("như kỳ trước")
    cell = row(page, "18.7").locator("[data-cell]")
    cell.fill("70")
    cell.press("Enter")
    expect(row(page, "18.7")).to_contain_text("Giảm 27,74 điểm")
    doubts = page.locator('#bar [data-count*="doubtful"]')
    expect(doubts).to_have_text(f"{page.locator('[data-is~=doubtful]').count()} cần xem lại")
    row(page, "18.7").scroll_into_view_if_needed()
    shot(page, "kiem-tra-cheo", full=False)


def test_what_is_missing_is_explained_and_a_value_is_spoken_about(visit, shot, axe):
    page = visit(OFFICER, SHEET)
    for code in ("2.1", "2.2"):
        cell = row(page, code).locator("[data-cell]")
        version = row(page, code).locator("input[type=hidden]")
        before = version.input_value()
        cell.fill("")
        cell.press("Enter")
        expect(version).not_to_have_value(before)
    page.goto(SHEET + "submission/")
    page.fill("#reason", "Chưa đến kỳ tổng hợp số liệu")
    axe(page)
    shot(page, "ly-do-thieu", full=False)
    division = visit(DIVISION, SHEET)
    row(division, "18.7").locator("[data-evidence]").click()
    division.click("summary:text-is('Nêu ý kiến')")
    division.fill("#id_r_text", "Số hộ này lấy ở sổ nào?")
    division.check("#id_r_is_flagged")
    division.click("button:text-is('Gửi ý kiến')")
    division.wait_for_selector("text=cần xử lý")
    axe(division)
    shot(division, "y-kien")
    officer = visit(OFFICER, "/my-work/")
    assert "Số hộ này lấy ở sổ nào?" in officer.inner_text("main")


def test_base_figures_of_all_communes_on_one_page(visit, shot, axe):
    page = visit(OFFICER, "/communes/25342/base-figures/")
    page.select_option("#id_kind", "households")
    page.fill("#id_value", "1300")
    page.fill("#id_on", "1/1/2025")
    page.fill("#id_source", "Niên giám thống kê")
    page.click("main form button.primary")
    page.wait_for_selector("td:has-text('1.300')")
    axe(page)
    office = visit("vpdp", "/base-figures/")
    assert "1.300" in office.inner_text("main")
    axe(office)
    shot(office, "so-lieu-nen", full=False)
