"""A household answers on a phone with a code; the Front records minutes, closes, publishes."""

import re
import zipfile

import pytest

pytestmark = pytest.mark.e2e
PLAN = True
FRONT = "mttq"
TITLE = "Lấy ý kiến về kết quả xây dựng xã nông thôn mới nâng cao"


def send(page, until: str) -> None:
    page.click("main form button.primary")
    page.wait_for_url(until)


def prepared(visit, axe):
    """An open survey of Tân Lợi with two hamlets."""
    page = visit(FRONT, "/surveys/new/")
    page.select_option("[name=place]", "25342")
    page.select_option("[name=level]", "nang-cao")
    page.fill("[name=title]", TITLE)
    page.fill("[name=batch]", "5")
    send(page, "**/surveys/1/")
    assert "chưa đối chiếu" in page.inner_text("main")
    page.goto("/surveys/1/questions/")
    page.fill("[name=hamlets]", "Ấp Phú Miêng\t40\nẤp Ân Lợi\t35")
    axe(page)
    send(page, "**/surveys/1/")
    page.goto("/surveys/1/opening/")
    send(page, "**/surveys/1/")
    axe(page)
    return page


def codes(page, tmp_path) -> list[str]:
    """The codes of a hamlet as the file of its slips says them, once."""
    page.goto("/surveys/1/")
    page.click("main tbody tr >> nth=0 >> text=Tạo mã")
    page.wait_for_url("**/codes/")
    with page.expect_download() as kept:
        page.click("main form button.primary")
    kept.value.save_as(tmp_path / "ma.docx")
    text = zipfile.ZipFile(tmp_path / "ma.docx").read("word/document.xml").decode()
    return re.findall(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", text)


def minutes(page) -> None:
    page.goto("/surveys/1/")
    page.click("main tbody tr >> nth=1 >> text=Ghi biên bản")
    page.wait_for_url("**/tally/")
    given = {"issued": "35", "returned": "34", "valid": "33", "invalid": "1", "on": "16/6/2025"}
    given |= {"paper": "02/BB-MTTQ", "people": "Trưởng Ban Công tác Mặt trận ấp"}
    for name, value in given.items():
        page.fill(f"[name={name}]", value)
    for order in range(1, 11):
        for place, value in enumerate(("31", "1", "1")):
            page.fill(f"[name=q{order}_{place}]", value)
    send(page, "**/surveys/1/")


def answer(visit, code: str, choice: str):
    """A household on its phone: code, questions, thanks."""
    page = visit("", "/s/", phone=True)
    page.fill("[name=code]", code.lower())
    page.click("main form button.primary")
    page.wait_for_url("**/s/*/")
    assert page.locator("main input:checked").count() == 0
    for field in page.locator("main fieldset").all():
        field.locator(f"label:has-text('{choice}')").first.click()
    return page


def test_s50_a_household_answers_on_a_phone_and_the_front_publishes(visit, shot, axe, tmp_path):
    front = prepared(visit, axe)
    made = codes(front, tmp_path)
    assert len(made) == 40
    minutes(front)
    assert "93,94" not in front.inner_text("main")
    asked = visit("", f"/s/{made[7].replace('-', '')}/", phone=True)
    axe(asked)
    shot(asked, "khao-sat-tra-loi", full=False)
    for number, code in enumerate(made[:6]):
        phone = answer(visit, code, "Hài lòng" if number else "Không có ý kiến")
        phone.click("main form button.primary")
        phone.wait_for_url("**/s/thanks/")
    phone.goto(f"/s/{made[0].replace('-', '')}/")
    assert "Mã này đã dùng" in phone.inner_text("main")
    axe(phone)
    front.goto("/surveys/1/closure/")
    send(front, "**/surveys/1/")
    told = front.inner_text("main")
    assert "92,31%" in told and "chưa rõ mức yêu cầu" in told and "Chỉ tính chung cho xã" in told
    axe(front)
    front.goto("/surveys/1/publication/")
    front.fill("[name=report_paper]", "05/BC-MTTQ-BTT")
    send(front, "**/surveys/1/")
    public = visit("", "/surveys/open/", phone=True)
    public.click(f"text={TITLE}")
    public.wait_for_url("**/surveys/open/1/")
    assert "92,31%" in public.inner_text("main")
    axe(public)
    assert "92,31%" in visit("vpdp", "/surveys/1/").inner_text("main")
