"""A difficulty from raised to closed; contents from registration to the works of an approval."""

import pytest

pytestmark = pytest.mark.e2e
PLAN = True


def send(page, until: str) -> None:
    page.click("main form button.primary")
    page.wait_for_url(until)


def test_s44_a_difficulty_is_raised_assigned_answered_closed(visit, shot, axe):
    page = visit("can-bo-tan-loi", "/difficulties/new/")
    page.fill("[name=subject]", "Chưa có mặt bằng xây nhà văn hóa ấp Phú Miêng")
    page.fill("[name=text]", "Hộ dân chưa thống nhất bàn giao đất.")
    page.select_option("[name=about]", label="5. Giáo dục")
    send(page, "**/difficulties/1/")
    office = visit("vpdp", "/difficulties/1/assignment/")
    assert office.input_value("[name=owner]") == "phong-gddt"
    office.fill("[name=due]", "30/6/2025")
    send(office, "**/difficulties/1/")
    division = visit("phong-gddt", "/my-work/")
    division.click("main a[href='/difficulties/1/answer/'] >> nth=0")
    division.wait_for_url("**/difficulties/1/answer/")
    division.fill("[name=answer]", "Đã vận động hộ dân bàn giao.")
    send(division, "**/difficulties/1/")
    page = visit("can-bo-tan-loi", "/difficulties/1/closure/")
    send(page, "**/difficulties/1/")
    assert "đã kết thúc" in page.inner_text("main")
    list_ = visit("vpdp", "/difficulties/")
    shot(list_, "kho-khan-kien-nghi")
    axe(list_)
    axe(visit("vpdp", "/difficulties/1/", phone=True))


def test_s39_contents_become_works(visit, shot, axe):
    page = visit("can-bo-an-phu", "/registrations/new/")
    assert "IV.4" in page.inner_text("[name=clause]")
    send(page, "**/registrations/1/")
    page.click("text=Thêm nội dung")
    page.wait_for_url("**/content/")
    page.fill("[name=text]", "Sửa chữa phòng học trường tiểu học An Phú")
    page.select_option("[name=kind]", "repair")
    page.select_option("[name=criterion]", label="5. Giáo dục")
    page.fill("[name=estimate]", "300.000.000")
    send(page, "**/registrations/1/")
    send(visit("chu-tich-an-phu", "/registrations/1/sending/"), "**/registrations/1/")
    division = visit("phong-gddt", "/registrations/1/")
    division.click("main td >> text=Ghi ý kiến thẩm định")
    division.wait_for_url("**/appraisals/1/")
    send(division, "**/registrations/1/")
    for who in ("phong-tckh", "vpdp"):
        adviser = visit(who, "/registrations/1/advice/")
        adviser.fill("[name=text]", "Đề nghị phê duyệt.")
        send(adviser, "**/registrations/1/")
    office = visit("vpdp", "/registrations/1/approval/")
    axe(office)
    office.fill("[name=paper]", "321/QĐ-UBND")
    send(office, "**/registrations/1/")
    assert "đã phê duyệt" in office.inner_text("main")
    shot(office, "dang-ky-cung-co")
    axe(office)
    works = visit("can-bo-an-phu", "/works/")
    assert "Sửa chữa phòng học trường tiểu học An Phú" in works.inner_text("main")


def test_procedures_and_darkness_are_readable(visit, axe):
    axe(visit("vpdp", "/procedures/cong-nhan-xa-2022/", phone=True))
    axe(visit("vpdp", "/holidays/", dark=True))
    axe(visit("can-bo-tan-loi", "/questions/"))
