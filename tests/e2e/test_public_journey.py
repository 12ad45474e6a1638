"""A resident with a phone: finds the commune, sees a work, sends feedback, reads the answer."""

import io

import pytest
from PIL import Image

pytestmark = pytest.mark.e2e
PLAN = True
LOI = "25342"


def photo() -> dict[str, object]:
    made = io.BytesIO()
    Image.new("RGB", (1200, 900), (150, 110, 70)).save(made, "JPEG")
    return {"name": "muong.jpg", "mimeType": "image/jpeg", "buffer": made.getvalue()}


def sum_of(question: str) -> str:
    words = ["không", "một", "hai", "ba", "bốn", "năm"]
    first, second = (words.index(w) for w in question.lower().split() if w in words)
    return str(first + second)


def prepare(visit) -> None:
    """The office says in how many days it answers, the chair releases the commune."""
    office = visit("vpdp", "/feedback/terms/")
    office.select_option("[name=place]", index=1)
    office.fill("[name=answer_days]", "10")
    office.fill("[name=contact_days]", "60")
    office.click("main form button.primary")
    office.wait_for_url("**/feedback/")
    chair = visit("chu-tich-tan-loi", f"/releases/{LOI}/")
    chair.click("main form button.primary")
    chair.wait_for_url("**/releases/")


def test_s53_a_resident_is_answered(visit, shot, axe):
    prepare(visit)
    page = visit("", "/public/", phone=True)
    page.fill("#q", "tan loi")
    page.click("main form button")
    page.click("main >> text=Xã Tân Lợi >> nth=0")
    page.wait_for_url(f"**/public/{LOI}/")
    axe(page)
    shot(page, "cong-khai-xa")
    page.click("main ul.rows a[href*='/works/'] >> nth=0")
    work = page.inner_text("h1")
    axe(page)
    page.click("text=Gửi phản ánh về công trình này")
    page.wait_for_url("**/feedback/**")
    axe(page)
    page.fill("[name=text]", "Nắp mương trước nhà văn hóa bị vỡ.")
    page.set_input_files("[name=photo]", photo())
    page.fill("[name=answer]", sum_of(page.inner_text("label[for=id_answer]")))
    page.click("main form button.primary")
    page.wait_for_url("**/feedback/sent/")
    code = page.inner_text("#code")
    officer = visit("can-bo-tan-loi", "/feedback/")
    officer.click(f"main >> text={work}")
    axe(officer)
    officer.click("text=Quyết định nội dung hiện ra")
    officer.check("[name=is_photo_shown]")
    officer.click("main form button.primary")
    officer.wait_for_url("**/feedback/1/")
    officer.click("a[href='/feedback/1/answer/']")
    officer.wait_for_url("**/answer/")
    officer.fill("[name=answer]", "UBND xã đã thay nắp mương.")
    officer.click("main form button.primary")
    officer.wait_for_url("**/feedback/1/")
    shot(officer, "phan-anh-nguoi-dan")
    page.goto("/public/answers/")
    page.fill("[name=code]", code.lower())
    page.click("main form button.primary")
    assert "đã thay nắp mương" in page.inner_text("main")
    axe(page)
    page.goto(f"/public/{LOI}/")
    assert "Nắp mương trước nhà văn hóa bị vỡ." in page.inner_text("main")
    assert page.locator("img[src*='/answers/']").count() == 1


def test_pages_are_read_without_script_and_in_the_dark(browser, site, visit, axe):
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/public/?q=tan+loi")
    page.click("main >> text=Xã Tân Lợi >> nth=0")
    assert "Dân biết" in page.inner_text("main")
    page.click("main a[href$='/feedback/']")
    assert page.locator("form [name=text]").count() == 1
    context.close()
    axe(visit("", f"/public/{LOI}/", dark=True))
    axe(visit("", "/public/", phone=True))
    axe(visit("", f"/public/{LOI}/denunciations/", phone=True))
    axe(visit("chu-tich-tan-loi", "/releases/"))
