"""A revised version takes the place of the plan: compared, one match mended, accepted."""

import re
from pathlib import Path

import pytest

from thonmoi.config.settings import PACKS_DIR

pytestmark = pytest.mark.e2e
PLAN = True
TEXT = PACKS_DIR / "hon-quan" / "documents" / "ke-hoach-2025.txt"
CHANGES = (
    ("đạt 80%, giải quyết", "đạt 85%, giải quyết"),
    (
        "- Đẩy nhanh tiến độ, sớm hoàn thiện tiêu chí Quy hoạch tại tất cả các xã.",
        "- Đẩy mạnh chuyển đổi số trong xây dựng nông thôn mới tại tất cả các xã.\n\n"
        "- Đẩy nhanh tiến độ, sớm hoàn thiện tiêu chí Quy hoạch tại tất cả các xã.",
    ),
    ("- Củng cố và giữ vững an ninh – Quốc phòng tại tất cả các xã trên địa bàn huyện.\n", ""),
)


def revised(folder: Path) -> Path:
    """The plan's file with other words."""
    words = TEXT.read_text("utf-8")
    for old, new in CHANGES:
        assert old in words
        words = words.replace(old, new, 1)
    file = folder / "ke-hoach-dieu-chinh.txt"
    file.write_text(words, "utf-8")
    return file


def test_a_revised_version_takes_the_place_of_the_plan(visit, shot, axe, tmp_path):
    page = visit("vpdp", "/plans/1/")
    page.locator("a[href$='?revises=1']").click()
    page.set_input_files("#id_file", revised(tmp_path))
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/proposals/\d+/changes/$"))
    assert page.locator(".diff del").first.inner_text() == "80%"
    assert page.locator("details.folded").count() >= 3
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shot(page, "ban-dieu-chinh")
    axe(page)

    page.locator(".clause.changed a[href*='/matches/']").first.click()
    axe(page)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/changes/"))

    page.locator(".head a[href$='/acceptance/']").click()
    axe(page)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/plans/\d+/$"))
    assert page.url.rsplit("/", 2)[-2] != "1"
    assert page.locator("a[href='/plans/1/']").count() >= 1
    page.goto("/plans/1/")
    assert "Đã có bản điều chỉnh" in page.inner_text("main")
    axe(page)


@pytest.mark.parametrize("look", [{"dark": True}, {"phone": True}])
def test_what_was_read_on_other_screens(visit, axe, look):
    page = visit("vpdp", "/proposals/2/", **look)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(page)
    page.goto("/proposals/2/changes/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(page)
