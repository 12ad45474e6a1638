"""The office urges in three ways; the body sees it, says so, and chooses its mail."""

import pytest

pytestmark = pytest.mark.e2e
PLAN = True


def test_the_office_urges_and_the_commune_sees_it(visit, shot, axe):
    page = visit("vpdp", "/urging/")
    assert "Ủy ban nhân dân xã Tân Lợi" in page.inner_text("main")
    shot(page, "don-doc")
    axe(page)
    page.check("#b-ubnd-25342")
    page.check("#b-ubnd-25361")
    page.click("text=Đôn đốc nơi đã chọn")
    page.wait_for_load_state()
    assert "Số liệu 6 tháng đầu năm 2025" in page.input_value("#zalo")
    assert page.is_visible("[data-copies=zalo]")
    shot(page, "cach-don-doc")
    axe(page)
    page.fill("[name=note]", "Đề nghị gửi trước 16 giờ ngày 20/6/2025.")
    page.click("text=Gửi lời nhắc")
    page.wait_for_url("**/urging/")
    assert "Đã nhắc 2 cơ quan, đơn vị." in page.inner_text("body")
    commune = visit("can-bo-tan-loi", "/messages/")
    commune.click("main table a")
    commune.wait_for_load_state()
    assert "trước 16 giờ" in commune.inner_text("main")
    commune.click("text=Đã xem")
    commune.wait_for_load_state()
    assert "Văn phòng thấy cơ quan đã xem." in commune.inner_text("body")


def test_the_office_drafts_the_letter(visit, shot, axe):
    page = visit("vpdp", "/urging/chosen/?body=ubnd-25342&body=ubnd-25361")
    page.click("text=Lập dự thảo công văn")
    page.wait_for_url("**/letters/1/")
    assert "Kính gửi:" in page.inner_text("main")
    shot(page, "cong-van-don-doc")
    axe(page)
    page.click("text=Lời văn, chữ ký, nơi nhận")
    page.fill("[name=closing]", "Đề nghị gửi số liệu trước ngày 20/6/2025.")
    page.click("main form button.primary")
    page.wait_for_url("**/letters/1/")
    assert "trước ngày 20/6/2025./." in page.inner_text("main")


def test_phones_and_darkness_are_readable(visit, axe):
    axe(visit("vpdp", "/urging/", phone=True))
    axe(visit("can-bo-tan-loi", "/account/mail/", dark=True))
