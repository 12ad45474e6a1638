"""A whole period: page and spreadsheet, chair, two divisions at once, closing, before and after."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.test_main_job import CHAIR, DIVISION, OFFICER, enter, row
from tests.e2e.test_sheets import WRONG, fill, upload

pytestmark = pytest.mark.e2e
PLAN = True

SCHOOLS = "phong-gddt"
SHEET = "/entry/25342/2025-H1/"
REASON = "Chưa có quyết định công nhận trường đạt chuẩn. Bổ sung số quyết định."
MENDED = {"18.7": "99,1", "12.1": "78,6", "2.1": "88"}
LIST = """() => [...document.querySelectorAll('[data-row]')].map(row => {
    const cell = row.querySelector('[data-cell]');
    return cell && {
        code: row.querySelector('td.id').textContent,
        value: cell.tagName === 'SELECT' ? cell.options[1].value
            : row.querySelector('td.unit').textContent === '%' ? '95' : '12',
    };
}).filter(Boolean)"""


def type_down(page, lines):
    """Type one value after the other, by keyboard, from the first cell on."""
    page.locator("[data-cell]").first.focus()
    for one in lines:
        if page.evaluate("document.activeElement.tagName") == "SELECT":
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.type(one["value"])
        page.keyboard.press("Enter")
    expect(page.locator("#bar b")).to_have_text(f"{len(lines)}/76", timeout=60_000)


def send(page):
    page.goto(SHEET + "submission/")
    page.click("main form button.primary")
    page.wait_for_url(f"**{SHEET}")


def approve(page):
    """The chair, on a phone, one tap."""
    page.goto("/my-work/")
    page.click("main .tasks a.btn:has-text('Duyệt')")
    page.wait_for_url(re.compile(r"/submissions/\d+/"))
    page.click("text=Duyệt, gửi phòng phụ trách")
    page.wait_for_selector("text=/Đã duyệt/")


def confirm_all(page):
    """Everything that waits in the division's table, ticked by hand where it is doubtful."""
    page.goto("/queue/table/")
    for box in page.locator("input[name=cell]").all():
        box.check()
    page.click("text=Xác nhận các mục đã chọn")
    page.wait_for_selector("text=/Đã xác nhận \\d+ số liệu/")


def standing(page, since, until):
    """What the page of changes says of Tân Lợi between two days."""
    page.goto(f"/changes/694/?since={since}&until={until}")
    return page.locator("main").inner_text()


def test_a_period_from_the_first_value_to_the_matrix(visit, shot, axe, tmp_path):
    leader = visit("lanh-dao", "/overview/")
    assert "15/20" in leader.locator("#distance").inner_text()

    officer = visit(OFFICER, SHEET)
    lines = officer.evaluate(LIST)
    half = len(lines) // 2
    type_down(officer, lines[:half])
    with officer.expect_download() as kept:
        officer.click("text=Tải biểu (.xlsx)")
    kept.value.save_as(tmp_path / "bieu.xlsx")
    rest = {one["code"]: one["value"] for one in lines[half:]} | WRONG
    upload(officer, fill(tmp_path / "bieu.xlsx", rest))
    wrong = officer.locator("section", has=officer.locator("#h-wrong"))
    for code in WRONG:
        expect(wrong).to_contain_text(code)
    officer.click("text=Nhập các số đã chọn")
    officer.wait_for_url(f"**{SHEET}")
    for code, value in MENDED.items():
        enter(officer, code, value)
    expect(officer.locator("#bar b")).to_have_text(f"{len(lines)}/76")
    axe(officer)
    send(officer)

    chair = visit(CHAIR, "/my-work/", phone=True)
    approve(chair)

    environment, schools = visit(DIVISION, "/queue/table/"), visit(SCHOOLS, "/queue/table/")
    shot(environment, "bang-xac-nhan", full=False)
    axe(environment)
    schools.locator("tr", has_text="5.1").locator("a:text-is('Trả lại')").first.click()
    schools.fill("#id_reason", REASON)
    schools.click("main form button.primary")
    schools.wait_for_url("**/queue/**")
    confirm_all(environment)
    confirm_all(schools)
    environment.goto("/queue/confirmed/")
    shot(environment, "da-xac-nhan", full=False)
    axe(environment)
    environment.locator("a:text-is('Rút lại')").first.click()
    environment.fill("#id_reason", "Chưa xem biên bản kiểm tra")
    environment.click("main form button.primary")
    environment.wait_for_url("**/queue/?cell=*")
    confirm_all(environment)

    officer.goto("/my-work/")
    assert REASON in officer.inner_text("main")
    officer.goto(SHEET)
    cell = row(officer, "5.1").locator("[data-cell]")
    is_choice = cell.evaluate("e => e.tagName") == "SELECT"
    enter(officer, "5.1", "Chưa đạt" if is_choice else "96")
    send(officer)
    approve(chair)
    confirm_all(schools)
    schools.goto("/queue/")
    schools.click("a:text-is('Kết luận')")
    axe(schools)
    schools.check("input[name=standing][value=met]")
    schools.click("main form button.primary")
    schools.wait_for_url("**/queue/**")

    leader.goto("/overview/")
    assert "16/20" in leader.locator("#distance").inner_text()
    expect(leader.locator("#since")).to_contain_text("Phòng Giáo dục và Đào tạo")
    axe(leader)
    leader.goto("/communes/25342/")
    shot(leader, "thay-doi-cua-xa", full=False)


def test_the_office_closes_and_a_late_commune_is_listed(visit, shot, axe):
    page = visit("vpdp", "/periods/")
    page.click("main table a >> nth=0")
    page.click("text=Ngày của kỳ")
    page.fill("#id_due", "10/6/2025")
    page.click("main form button.primary")
    for step in ("Ngừng nhận số liệu", "Khóa kỳ"):
        page.click(f"main a:has-text('{step}')")
        expect(page.locator("main")).to_contain_text("Xã chưa gửi")
        page.fill("#id_reason", "Hết hạn gửi")
        axe(page)
        shot(page, "khoa-ky", full=False)
        page.click(f"main form button:has-text('{step}')")
    expect(page.locator("main")).to_contain_text("Đã khóa")
    late = page.locator("tr", has=page.locator("th:has-text('Tân Hiệp')"))
    expect(late).to_contain_text("quá 7 ngày")
    axe(page)


def test_the_matrix_as_of_before_and_after(visit, axe):
    """The day before: fifteen; today: sixteen, with who concluded; neither shows the other."""
    page = visit("lanh-dao", "/overview/")
    before = standing(page, "1/6/2025", "16/6/2025")
    assert "Không tiêu chí nào thay đổi giữa hai ngày." in before
    assert "15/20" in before
    assert "16/20" not in before
    after = standing(page, "16/6/2025", "17/6/2025")
    assert "16/20" in after
    assert "Phòng Giáo dục và Đào tạo" in after
    axe(page)
