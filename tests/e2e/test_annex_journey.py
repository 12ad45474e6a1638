"""An official brings in a made-up decision, compares it, puts it into use; a commune is judged."""

import os
import re

import pytest

from thonmoi.annexes.tests.made import WRITERS, sets

pytestmark = pytest.mark.e2e
PLAN = True
TYPES = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         "pdf": "application/pdf"}  # fmt: skip


@pytest.fixture(autouse=True)
def _settings():
    """The packs are read by their place in the settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")


def upload(visit, name: str, kind: str, by: str = "vpdp", **look):
    """The page of an annex that was just read in."""
    page = visit(by, "/annexes/reading/", **look)
    made = WRITERS[kind](sets.ALL[name]())
    file = {"name": f"quyet-dinh-{name}.{kind}", "mimeType": TYPES[kind], "buffer": made}
    page.set_input_files("#id_file", file)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/annexes/\d+/$"))
    return page


def confirm_all(page):
    page.locator("button[name=rows][value=all]").click()
    page.wait_for_load_state()


def put_into_use(page) -> str:
    """Press through to the active set; gives its address."""
    page.locator("a.btn.primary", has_text="Đưa vào áp dụng").click()
    page.wait_for_url(re.compile(r"/acceptance/$"))
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/criteria-sets/"))
    if "/effects/" in page.url:  # another set judges there: what changes is seen first
        page.locator("a.btn.primary", has_text="Áp dụng").click()
        page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/criteria-sets/[\w-]+/$"))
    return page.url


def test_from_the_file_to_a_commune_judged_by_it(visit, shot, axe):
    page = upload(visit, "overlay", "docx")
    assert "9361/QĐ-THỬ" in page.inner_text("main")
    shot(page, "phu-luc-doi-chieu")
    axe(page)
    block = page.locator(".annexblock", has_text="1. Quy hoạch").first
    block.locator(".annexhead button").click()
    block = page.locator(".annexblock", has_text="1. Quy hoạch").first
    block.locator(".annexhead .chip", has_text="đã xác nhận").wait_for()
    page.goto(f"{page.url}?only=doubtful")
    axe(page)
    page.locator(".found.asks a", has_text="Sửa").first.click()
    shot(page, "phu-luc-sua-dong")
    axe(page)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/annexes/\d+/#r-\d+$"))
    confirm_all(page)
    page.locator("a.btn", has_text="Thông tin bộ và quyết định").click()
    assert page.input_value("#id_number") == "9361/QĐ-THỬ"
    shot(page, "phu-luc-thong-tin")
    axe(page)
    page.locator("main form.slim button.primary").click()
    page.wait_for_url(re.compile(r"/annexes/\d+/$"))
    address = put_into_use(page)
    shown = page.inner_text("main")
    assert "đang áp dụng" in shown and "9361/QĐ-THỬ" in shown
    shot(page, "phu-luc-bo-ap-dung")
    axe(page)
    commune = visit("can-bo-tan-loi", "/communes/25342/")
    assert address.endswith("/qd9361-nang-cao/")
    item = next(one for one in sets.overlay().items if "≥ 85%" in one.cells)
    row = commune.locator("tr", has_text=item.text).first
    assert "≥ 85%" in row.inner_text()
    shot(commune, "phu-luc-xa-duoc-xet")


@pytest.mark.parametrize(
    ("name", "kind"), [("regions", "xlsx"), ("groups", "pdf"), ("hamlets", "docx")]
)
def test_every_layout_in_one_sitting(visit, shot, name, kind):
    page = upload(visit, name, kind)
    shot(page, f"phu-luc-{name}")
    confirm_all(page)
    put_into_use(page)
    made = sets.ALL[name]()
    shown = page.inner_text("main")
    assert made.number in shown and "đang áp dụng" in shown
    assert str(len(made.items)) in page.locator("dl.stats").inner_text()


@pytest.mark.parametrize("look", [{"phone": True}, {"dark": True}])
def test_the_page_on_a_phone_and_in_the_dark(visit, shot, axe, look):
    page = upload(visit, "groups", "xlsx", **look)
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1], "the page scrolls sideways"
    shot(page, "phu-luc-" + "-".join(look))
    axe(page)


def test_a_file_that_is_no_annex_says_what_to_do(visit, shot, axe):
    page = visit("vpdp", "/annexes/reading/")
    file = {"name": "anh-quet.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}
    page.set_input_files("#id_file", file)
    page.locator("main form button.primary").click()
    page.locator("[aria-invalid=true]").wait_for()
    shot(page, "phu-luc-tep-hong")
    axe(page)
