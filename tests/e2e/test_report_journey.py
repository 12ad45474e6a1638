"""A report from the calendar to what differs afterwards; an ad hoc inquiry to its table."""

import re

import pytest

pytestmark = pytest.mark.e2e
PLAN = True

OFFICE, LEADER, PROVINCE, SCHOOLS = "vpdp", "lanh-dao", "vpdp-tinh", "phong-gddt"
OFFICER, CHAIR = "can-bo-tan-loi", "chu-tich-tan-loi"
PERIOD = "/periods/1/"
LATE = ("25342", "25361")
"""Tân Lợi and Tân Hiệp, to whom nobody gives more time."""
ONE = re.compile(r"/reports/\d+/$")


def fill(page, address, button="main form button.primary", **said):
    """Open a form, fill it, press its button."""
    page.goto(address)
    for name, value in said.items():
        page.fill(f"[name={name}]", value)
    page.click(button)
    page.wait_for_load_state()


def two_are_late(page):
    """The half year is due; five communes get more time, the period goes on for all."""
    fill(page, f"{PERIOD}days/", due="16/6/2025")
    fill(page, f"{PERIOD}closing/", reason="Hết hạn gửi")
    page.goto(f"{PERIOD}extensions/")
    codes = page.eval_on_selector_all("[name=unit] option", "all => all.map(one => one.value)")
    for code in codes:
        if code not in LATE:
            page.goto(f"{PERIOD}extensions/")
            page.select_option("[name=unit]", code)
            page.fill("[name=until]", "30/6/2025")
            page.fill("[name=reason]", "Mất mạng do mưa lũ")
            page.click("main form button.primary")
            page.wait_for_load_state()
    fill(page, f"{PERIOD}reopening/", reason="Tiếp tục nhận số liệu")


def test_a_report_from_the_calendar_to_what_differs(visit, shot, axe):
    page = visit(OFFICE, PERIOD)
    two_are_late(page)
    fill(page, "/plans/1/number/", number="35/KH-UBND", issued_on="12/2/2025")

    page.goto("/reports/")
    assert "2 xã quá hạn" in page.inner_text("main")
    shot(page, "lich-bao-cao-qua-han")
    axe(page)
    page.click("button:has-text('Đôn đốc 2 xã')")
    page.wait_for_url("**/urging/chosen/**")
    page.click("text=Gửi lời nhắc")
    page.wait_for_url("**/urging/")
    assert "Đã nhắc 2 cơ quan, đơn vị." in page.inner_text("body")

    fill(page, "/reports/building/?period=2025-H1")
    page.wait_for_url(ONE)
    report = page.url
    links = "all => all.map(one => one.getAttribute('href'))"
    edits = page.eval_on_selector_all("main details a[href*=paragraphs]", links)
    for address, words in zip(edits, ("Ban Chỉ đạo huyện đã họp.", "Đã phát thanh."), strict=False):
        fill(page, address, text=words)
    page.wait_for_url(ONE)
    page.click("button:has-text('Trình ký')")
    page.wait_for_load_state()
    page.click("a:has-text('Ghi số, ngày, bản ký')")
    page.wait_for_load_state()
    fill(page, page.url, number="15", issued_on="17/6/2025")
    page.wait_for_url(ONE)
    page.click("a:has-text('Gửi nơi nhận')")
    page.wait_for_url("**/delivery/")
    page.click("main form button")
    page.wait_for_load_state()

    leader = visit(LEADER, report)
    assert "Ban Chỉ đạo huyện đã họp." in leader.inner_text("main")
    assert "15/BC-VPĐP" in leader.inner_text("main")
    province = visit(PROVINCE, "/messages/")
    province.click("main table a:has-text('15/BC-VPĐP')")
    province.wait_for_load_state()
    province.click("text=Xác nhận đã nhận")
    province.wait_for_load_state()

    schools = visit(SCHOOLS, "/communes/25342/criteria/75/conclusion/")
    assert "5. Giáo dục" in schools.inner_text("main")
    schools.check("input[name=standing][value=met]")
    schools.click("main form button.primary")
    schools.wait_for_load_state()

    page.goto(report)
    said = page.inner_text("main")
    assert "1/2 cơ quan đã xác nhận nhận báo cáo" in said
    assert "nay khác với báo cáo này" in said
    shot(page, "bao-cao-da-gui")
    axe(page)
    page.click("text=Xem từng số liệu")
    page.wait_for_url("**/differences/")
    assert "Tân Lợi · tiêu chí 5" in page.inner_text("main")
    shot(page, "khac-biet")
    axe(page)
    page.goto("/reports/")
    page.wait_for_selector("text=số liệu nay đã khác")


def test_an_ad_hoc_inquiry_to_its_table(visit, shot, axe):
    page = visit(OFFICE, "/inquiries/drafting/")
    page.check("[name=every_commune]")
    fill_in = {"title": "Thiệt hại do mưa lớn", "due_on": "20/6/2025", "due_time": "16:00"}
    for name, value in fill_in.items():
        page.fill(f"[name={name}]", value)
    page.click("main form button.primary")
    page.wait_for_url(re.compile(r"/inquiries/\d+/$"))
    inquiry = page.url
    for text, kind in (("Số hộ bị ngập", "count"), ("Có công trình hư hỏng", "yes-no")):
        page.goto(f"{inquiry}question/")
        page.select_option("[name=kind]", kind)
        page.fill("[name=text]", text)
        page.click("main form button.primary")
        page.wait_for_load_state()
    page.goto(inquiry)
    page.click("button:has-text('Gửi 13 cơ quan')")
    page.wait_for_load_state()

    officer = visit(OFFICER, "/inquiries/")
    officer.click("main table a")
    officer.wait_for_load_state()
    officer.fill("main form input[inputmode]", "1.200")
    officer.keyboard.press("Tab")
    officer.wait_for_selector("text=/Đã lưu lúc/")
    officer.reload()
    assert officer.input_value("main form input[inputmode]") == "1.200"
    assert officer.locator("input[type=radio]:checked").count() == 0
    officer.check("label:has-text('Không') input[type=radio]")
    shot(officer, "tra-loi-dot-xuat")
    axe(officer)
    officer.click("button:has-text('Gửi trả lời')")
    officer.wait_for_selector("text=chờ chủ tịch duyệt")

    chair = visit(CHAIR, officer.url, phone=True)
    axe(chair)
    chair.click("button:has-text('Duyệt')")
    chair.wait_for_selector("text=đã trả lời")
    page.goto(inquiry)
    assert "1.200" in page.inner_text("main tfoot")
    assert "12 chưa" in page.inner_text("main tfoot")
    shot(page, "bang-dot-xuat")
    axe(page)
