"""A work from the document that allots its capital to its settlement; what it asks afterwards."""

import re
from urllib.parse import urlparse

import pytest

from tests.e2e.pictures import with_palette

pytestmark = pytest.mark.e2e
PLAN = True
COMMUNE = "25342"
PHOTOS = (
    ("before", "mặt bằng", "10/2/2025"),
    ("during", "đổ móng", "15/4/2025"),
    ("after", "hoàn thành", "30/5/2025"),
)
STEPS = (
    ("Đề xuất từ ấp", "5/1/2025", "1/BB-AL"),
    ("Danh mục được duyệt", "10/1/2025", "12/QĐ-UBND"),
    ("Hồ sơ xây dựng", "15/1/2025", "3/HS"),
    ("Thẩm định", "20/1/2025", "4/BC-TTĐ"),
    ("Phê duyệt", "24/1/2025", "21/QĐ-UBND"),
    ("Giao vốn", "1/2/2025", "2947/QĐ-UBND"),
    ("Chọn đơn vị thi công", "10/2/2025", "5/BB"),
    ("Ký hợp đồng", "14/2/2025", "6/HĐ"),
    ("Khởi công", "17/2/2025", "7/BB"),
    ("Thi công", "1/3/2025", "NK-01"),
    ("Nghiệm thu", "20/5/2025", "9/BBNT"),
    ("Thanh toán", "26/5/2025", "KB-112"),
    ("Bàn giao", "30/5/2025", "10/BBBG"),
)


def send(page, **values):
    """Fill the form of the page by the names of its fields, send it, see that it was taken."""
    for name, value in values.items():
        field = page.locator(f"main form [name={name}]").first
        kind = field.evaluate("one => one.type || one.tagName")
        if kind == "radio":
            page.locator(f"main form [name={name}][value={value}]").check()
        elif kind == "checkbox":
            field.check()
        elif kind.startswith("select"):
            named = field.locator("option", has_text=value).first
            known = field.locator(f"option[value='{value}']").count()
            field.select_option(value if known else named.get_attribute("value"))
        elif kind == "file":
            field.set_input_files(value)
        else:
            field.fill(value)
    form = page.url
    page.locator("main form button.primary").last.click()
    page.wait_for_url(lambda url: url != form)


@pytest.fixture(scope="module")
def house(site, browser):
    """The address of the culture house of Ân Lợi, which the plan names twice."""
    found: list[str] = []
    return found


@pytest.fixture
def photo(browser, tmp_path):
    """A real picture: a screen of a page that says so."""

    def take(words: str):
        page = browser.new_page(viewport={"width": 320, "height": 240})
        page.set_content(f"<h1>Ảnh thử: {words}</h1>")
        file = tmp_path / f"{words}.png"
        file.write_bytes(with_palette(browser, page.screenshot()))
        page.close()
        return file

    return take


def test_finance_allots_by_a_document_and_pays(visit, axe, house):
    page = visit("phong-tckh", "/works/?q=nhà+văn+hóa+ân+lợi")
    page.locator("main table a", has_text="nhà văn hóa ấp, Ấp Ân Lợi").first.click()
    page.wait_for_url(re.compile(r"/projects/\d+/$"))
    house.append(urlparse(page.url).path)
    page.locator("main a", has_text="Giao vốn").first.click()
    send(page, source="Ngân sách trung ương", nature="investment", content="văn hóa",
         amount="600.000.000", paper="2947/QĐ-UBND", on="26/12/2024")  # fmt: skip
    assert "2947/QĐ-UBND" in page.inner_text("main")
    assert page.locator("main a[href^='/documents/']", has_text="2947/QĐ-UBND").count() == 1
    page.locator("a", has_text="Ghi chứng từ").first.click()
    send(page, kind="advance", on="20/2/2025", amount="180.000.000", voucher="KB-031")
    axe(page)


def test_the_commune_takes_the_work_through_every_step(visit, shot, axe, house, photo):
    page = visit("can-bo-tan-loi", house[0])
    page.goto(f"{house[0]}correction/")
    send(page, starts="17/2/2025", due="31/5/2025", budget="650.000.000")
    for step, day, paper in STEPS:
        page.goto(f"{house[0]}step/")
        send(page, step=step, on=day, paper=paper)
    for moment, words, day in PHOTOS:
        page.goto(f"{house[0]}photo/")
        send(page, file=str(photo(words)), moment=moment, on=day, place="Ấp Ân Lợi")
    page.goto(f"{house[0]}progress/")
    send(page, on="20/5/2025", percent="100")
    page.goto(f"{house[0]}acceptance/")
    send(page, part="Toàn bộ công trình", on="20/5/2025", value="590.000.000",
         nature="investment", paper="9/BBNT", is_whole="on")  # fmt: skip
    page.goto(f"{house[0]}contribution/")
    send(page, giver_kind="household", giver="Hộ thử nghiệm", form="labour", quantity="24",
         unit_price="300.000", on="4/4/2025", receipt="2/BB-BPT", is_voluntary="on",
         is_public="on")  # fmt: skip
    assert "7.200.000" in page.inner_text("main")
    assert page.locator("main a[href*='/files/'], main img").count() >= 3
    shot(page, "cong-trinh")
    axe(page)


def test_it_is_settled_and_its_criteria_are_to_be_verified_again(visit, shot, axe, house):
    page = visit("phong-tckh", "/capital/")
    page.goto(page.locator("main a[href*='/capital/allotments/']").first.get_attribute("href"))
    page.locator("main th a").first.click()
    allotment = urlparse(page.url).path
    for kind, amount, voucher in (("recovery", "180.000.000", "KB-110"),
                                  ("payment", "410.000.000", "KB-112")):  # fmt: skip
        page.goto(f"{allotment}payment/")
        send(page, kind=kind, on="26/5/2025", amount=amount, voucher=voucher)
    page.goto(f"{house[0]}settlement/")
    send(page, nature="investment", value="590.000.000", paper="88/QĐ-UBND", on="12/6/2025")
    assert "590.000.000" in page.inner_text("main")
    page = visit("can-bo-tan-loi", f"/communes/{COMMUNE}/")
    said = page.locator(".note", has_text="Cần xác nhận lại")
    assert "6. Văn hóa" in said.inner_text()
    shot(page, "xac-nhan-lai")
    axe(page)
    page = visit("phong-vh-kh-tt", "/my-work/")
    assert "Xác nhận lại tiêu chí 6. Văn hóa" in page.inner_text("main")


def test_finance_finds_the_planted_over_payment(visit, shot, axe, house):
    page = visit("phong-tckh", house[0])
    page.locator("main a[href*='/capital/allotments/']").first.click()
    page.locator("a", has_text="Ghi chứng từ").first.click()
    send(page, kind="payment", on="10/6/2025", amount="25.000.000", voucher="KB-130")
    page.goto("/my-work/")
    page.locator("main a", has_text="Giải ngân vượt vốn được giao").first.click()
    page.wait_for_url("**/capital/checks/**")
    assert "15.000.000" in page.inner_text("main")
    shot(page, "kiem-tra-von")
    axe(page)
    page.goto("/capital/?by=criterion")
    text = page.inner_text("main")
    assert "6. Văn hóa" in text
    assert "Đóng góp" in text
    shot(page, "von")
    axe(page)


@pytest.mark.parametrize("look", [{"dark": True}, {"phone": True}])
def test_works_and_capital_on_other_screens(visit, axe, house, look):
    page = visit("phong-tckh", "/works/timeline/", **look)
    assert page.locator("svg.plot rect.plan").count() == 1
    axe(page)
    for path in (
        "/works/",
        "/works/board/",
        "/works/map/",
        "/capital/",
        "/capital/allotments/",
        house[0],
    ):
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
        axe(page)
