"""The plan goes in: the office loads it, settles three doubts, enforces it, sees the matrix."""

import re

import pytest

from thonmoi.config.settings import PACKS_DIR

pytestmark = pytest.mark.e2e
DOCUMENT = PACKS_DIR / "hon-quan" / "documents" / "ke-hoach-2025.docx"
SETTLED = ("về đích", "nhà văn hóa", "Hón Quản")


def test_the_office_loads_the_plan(visit, shot, axe):
    page = visit("vpdp", "/overview/")
    assert "15/20" not in page.inner_text("main")
    page.goto("/proposals/reading/")
    page.set_input_files("#id_file", DOCUMENT)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/proposals/\d+/$"))
    assert "IV.2.1.c" in page.inner_text("main")
    shot(page, "de-xuat-ke-hoach")
    axe(page)
    page.locator(".head form button.primary").click()
    page.wait_for_url("**/plans/1/")
    page.locator(".head a[href$='/force/']").click()
    assert "24/01/2025" in page.input_value("#id_in_force_from")
    page.locator("main form button.primary").last.click()
    page.wait_for_url("**/plans/1/")
    shot(page, "ke-hoach-hieu-luc")
    axe(page)

    for words in SETTLED:
        page.goto("/plans/1/doubts/")
        open_ = page.locator(".tasks li", has_text=words).locator("a.btn").first
        open_.click()
        page.wait_for_url(re.compile(r"/doubts/\d+/"))
        page.locator("input[type=radio]").first.check()
        page.fill("#id_note", "Đã hỏi văn thư huyện")
        page.locator("main form button.primary").last.click()
        page.wait_for_url("**/plans/1/doubts/")
    assert page.locator(".tasks blockquote").count() == len(SETTLED)
    shot(page, "diem-can-hoi")
    axe(page)

    page.goto("/overview/")
    assert page.locator("text=/15\\s*\\/\\s*20/").count() >= 2
    shot(page, "tong-quan-sau-khi-nap")
    axe(page)


@pytest.mark.parametrize("look", [{"dark": True}, {"phone": True}])
def test_the_plan_on_other_screens(visit, shot, axe, look):
    page = visit("vpdp", "/plans/1/", **look)
    assert "Triển khai thực hiện Chương trình" in page.inner_text("main")
    shot(page, "ke-hoach-" + "-".join(look))
    axe(page)
