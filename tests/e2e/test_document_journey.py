"""The office registers a decision with its file, corrects it, and a commune reads it."""

import re

import pytest

pytestmark = pytest.mark.e2e
PDF = {"name": "qd 2947.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}


def fill(page, **values):
    for name, value in values.items():
        page.fill(f"#id_{name}", value)


def save(page):
    page.locator("main form button.primary").last.click()


def test_the_office_registers_and_corrects(visit, shot, axe):
    page = visit("vpdp", "/documents/registration/")
    fill(page, number="1361", issuer="UBND tỉnh Bình Phước", subject="Bộ tiêu chí thử")
    fill(page, issued_on="31/2/2025")
    save(page)
    assert page.locator("[aria-invalid=true]").count() == 2
    shot(page, "van-ban-dang-ky-sai")
    axe(page)
    fill(page, number="9361 / QĐ-UBND", issued_on="15/8/2022")
    page.set_input_files("#id_file", PDF)
    save(page)
    page.wait_for_url(re.compile(r"/documents/\d+/$"))
    assert "9361/QĐ-UBND" in page.inner_text("main")
    shot(page, "van-ban")
    axe(page)
    address = page.url

    first, second = visit("vpdp", f"{address}correction/"), visit("vpdp", f"{address}correction/")
    fill(first, subject="Bộ tiêu chí xã nông thôn mới")
    save(first)
    fill(second, subject="Bộ tiêu chí khác")
    save(second)
    shown = second.inner_text("main")
    assert "Bộ tiêu chí xã nông thôn mới" in shown
    assert second.input_value("#id_subject") == "Bộ tiêu chí khác"
    shot(second, "van-ban-hai-nguoi-sua")
    axe(second)


@pytest.mark.parametrize("look", [{"phone": True}, {"dark": True}, {"phone": True, "dark": True}])
def test_a_commune_reads_the_register(visit, shot, axe, look):
    page = visit("can-bo-tan-loi", "/documents/", **look)
    assert page.locator("html").get_attribute("lang") == "vi"
    assert "/documents/registration/" not in page.content()
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1], "the page scrolls sideways"
    shot(page, "van-ban-danh-sach-" + "-".join(look))
    axe(page)


def test_every_page_works_from_the_keyboard(visit):
    page = visit("vpdp", "/documents/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")


def test_print_leaves_the_frame_out(visit):
    page = visit("vpdp", "/documents/")
    page.emulate_media(media="print")
    assert not page.locator("nav").first.is_visible()


def test_in_english(visit):
    page = visit("vpdp", "/documents/registration/")
    page.locator(
        "form[action*=language] button[value=en], button[name=language][value=en]"
    ).first.click()
    page.wait_for_load_state()
    page.goto("/documents/registration/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "Register" in page.inner_text("h1")
