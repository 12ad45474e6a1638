"""The main job: enter, approve, return one cell, mend, confirm, conclude; the matrix changes."""

import re
import struct
import zlib

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
PLAN = True

OFFICER, CHAIR, DIVISION = "can-bo-tan-loi", "chu-tich-tan-loi", "phong-nnmt"


def png(width, height):
    """A small grey picture."""

    def part(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\xb4" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", rows) + part(b"IEND", b"")


PHOTO = {"name": "bien-ban.png", "mimeType": "image/png", "buffer": png(160, 90)}
REASON = "Chưa khớp sổ theo dõi của ấp Ân Lợi. Bổ sung biên bản, nhập lại."


def row(page, code):
    return page.locator("[data-row]", has=page.locator(f"td.id:text-is('{code}')"))


def enter(page, code, value):
    """Type a value, leave the cell, wait until its row comes back from the server."""
    version = row(page, code).locator("input[type=hidden]")
    before = version.input_value()
    cell = row(page, code).locator("[data-cell]")
    if cell.evaluate("e => e.tagName") == "SELECT":
        cell.select_option(value)
    else:
        cell.fill(value)
        cell.press("Enter")
    expect(version).not_to_have_value(before)


def test_the_whole_loop(visit, shot, axe):
    page = visit(OFFICER, "/my-work/")
    page.click("main .tasks a.btn:has-text('Nhập')")
    page.wait_for_url("**/entry/25342/2025-H1/")
    enter(page, "18.7", "99,1")
    assert "Đạt" in row(page, "18.7").inner_text() or "Phòng xét" in row(page, "18.7").inner_text()
    row(page, "12.1").locator("[data-cell]").fill("786")
    row(page, "12.1").locator("[data-cell]").press("Enter")
    page.wait_for_selector("text=Có phải ý bạn là 78,6?")
    shot(page, "nhap-lieu", full=False)
    axe(page)
    row(page, "12.1").locator("[data-take]").click()
    page.wait_for_selector("text=Có phải ý bạn là 78,6?", state="detached")
    enter(page, "1.1", "Đạt")

    row(page, "18.7").locator("[data-evidence]").click()
    page.set_input_files("#id_file", PHOTO)
    page.locator("form[enctype] button.primary").click()
    page.wait_for_selector("text=bien-ban.png")
    shot(page, "minh-chung", full=False)
    axe(page)
    page.goto("/entry/25342/2025-H1/")
    page.click("button[name=send]")
    page.wait_for_url("**/submission/")
    shot(page, "gui-chu-tich")
    page.click("main form button.primary")
    page.wait_for_url("**/entry/25342/2025-H1/")

    chair = visit(CHAIR, "/my-work/", phone=True)
    chair.click("main .tasks a.btn:has-text('Duyệt')")
    chair.wait_for_url(re.compile(r"/submissions/\d+/"))
    shot(chair, "chu-tich-duyet", full=False)
    axe(chair)
    chair.click("text=Duyệt, gửi phòng phụ trách")
    chair.wait_for_selector("text=/Đã duyệt/")

    division = visit(DIVISION, "/queue/")
    assert "18.7" in division.inner_text("main")
    shot(division, "xac-nhan")
    axe(division)
    division.click("a:text-is('Trả lại')")
    division.fill("#id_reason", REASON)
    division.fill("#id_due", "25/6/2025")
    shot(division, "tra-lai")
    division.click("main form button.primary")
    division.wait_for_url("**/queue/**")

    officer = visit(OFFICER, "/my-work/")
    assert REASON in officer.inner_text("main")
    shot(officer, "viec-bi-tra")
    officer.goto("/entry/25342/2025-H1/")
    enter(officer, "18.7", "98,2")
    officer.goto("/entry/25342/2025-H1/submission/")
    officer.click("main form button.primary")
    officer.wait_for_url("**/entry/25342/2025-H1/")

    chair.goto("/my-work/")
    chair.click("main .tasks a.btn:has-text('Duyệt')")
    chair.wait_for_url(re.compile(r"/submissions/\d+/"))
    chair.click("text=Duyệt, gửi phòng phụ trách")
    chair.wait_for_selector("text=/Đã duyệt/")

    leader = visit("lanh-dao", "/communes/25342/")
    before = leader.inner_text("main")
    assert "15" in before

    division.goto("/queue/?unit=25342")
    division.click("button:text-is('Xác nhận')")
    division.wait_for_selector("text=Chờ kết luận")
    division.click("a:text-is('Kết luận')")
    shot(division, "ket-luan")
    axe(division)
    division.check("input[name=standing][value=met]")
    division.click("main form button.primary")
    division.wait_for_url("**/queue/**")

    leader.goto("/overview/")
    shot(leader, "tong-quan-sau")
    leader.goto("/communes/25342/")
    shot(leader, "xa-sau")
    assert "Phòng Nông nghiệp và Môi trường" in leader.inner_text("main")


def test_entry_on_a_phone(visit, shot, axe):
    page = visit("can-bo-tan-hiep", "/entry/", phone=True)
    page.wait_for_url("**/entry/25361/2025-H1/")
    expect(page.locator("details.fold[open]")).to_have_count(1)
    group = page.locator("details.fold", has=row(page, "18.7"))
    group.locator("summary").click()
    enter(page, "18.7", "97,1")
    expect(group.locator("[data-filled]")).to_have_text("1/8")
    group.scroll_into_view_if_needed()
    shot(page, "nhap-lieu-dien-thoai", full=False)
    axe(page)


def test_nothing_typed_is_lost_with_the_network(visit):
    page = visit("can-bo-tan-hiep", "/entry/25361/2025-H1/")
    context = page.context
    context.set_offline(True)
    cell = row(page, "2.1").locator("[data-cell]")
    cell.fill("88,5")
    cell.press("Enter")
    page.wait_for_selector("text=mất mạng")
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto("/entry/25361/2025-H1/")
    again.wait_for_selector("#saved:has-text('Đã lưu')")
    again.reload()
    assert row(again, "2.1").locator("[data-cell]").input_value() == "88,5"


def test_two_editors_get_both_versions(visit, shot):
    first = visit("can-bo-tan-hiep", "/entry/25361/2025-H1/")
    second = visit("can-bo-tan-hiep", "/entry/25361/2025-H1/")
    enter(first, "2.2", "70")
    cell = row(second, "2.2").locator("[data-cell]")
    cell.fill("75")
    cell.press("Enter")
    second.wait_for_selector("text=Của bạn: 75")
    assert "Đang lưu: 70" in row(second, "2.2").inner_text()
    shot(second, "hai-nguoi-nhap", full=False)
    row(second, "2.2").locator("[data-take]").click()
    second.wait_for_selector("text=Của bạn: 75", state="detached")
    first.reload()
    assert row(first, "2.2").locator("[data-cell]").input_value() == "75"


def test_a_column_is_pasted(visit):
    page = visit("can-bo-tan-hiep", "/entry/25361/2025-H1/")
    cell = row(page, "2.3").locator("[data-cell]")
    cell.evaluate(
        """input => {
            const data = new DataTransfer();
            data.setData('text/plain', '81,5\\n82,5');
            input.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}));
        }"""
    )
    page.wait_for_selector("#saved:has-text('Đã lưu')")
    page.wait_for_timeout(500)
    page.reload()
    assert row(page, "2.3").locator("[data-cell]").input_value() == "81,5"
    assert row(page, "2.4").locator("[data-cell]").input_value() == "82,5"
