"""The pictures of the user's guide, each taken where its page says what the guide says."""

import pytest

pytestmark = pytest.mark.e2e
PLAN = True

PAGES = [
    ("vpdp", "/my-work/", "viec-cua-toi", "Việc của tôi"),
    ("vpdp", "/plans/1/", "ke-hoach", "Điểm có giao việc"),
    ("vpdp", "/plans/1/doubts/", "diem-can-hoi", "Điểm cần hỏi về kế hoạch"),
    ("vpdp", "/doubts/2/answer/", "tra-loi", "Chốt câu trả lời"),
    ("vpdp", "/plans/1/number/", "ghi-so", "Ghi số"),
    ("vpdp", "/tasks/1/assignment/", "phan-cong-viec", "Cơ quan chủ trì"),
    ("vpdp", "/proposals/reading/", "nap-van-ban", "Nạp văn bản"),
    ("vpdp", "/proposals/1/", "noi-dung-da-doc", "Văn bản và đề xuất"),
    ("vpdp", "/levels/", "muc-tieu", "Mục tiêu và danh hiệu"),
    ("vpdp", "/criteria-sets/", "bo-tieu-chi", "Bộ tiêu chí"),
    ("vpdp", "/criteria-sets/qd1361-nang-cao/", "yeu-cau", "Yêu cầu đạt chuẩn"),
    ("vpdp", "/criteria-sets/qd1361-nang-cao/charges/", "phan-cong", "Phân công phụ trách"),
    ("vpdp", "/periods/", "ky-bao-cao", "Kỳ báo cáo"),
    ("vpdp", "/reports/", "lich-bao-cao", "Lịch báo cáo năm 2025"),
    ("vpdp", "/reports/form/", "noi-nhan", "Nơi nhận"),
    ("lanh-dao", "/overview/", "tong-quan", "Khoảng cách tới đích"),
    ("lanh-dao", "/communes/25342/", "xa", "Chưa đạt: 5 tiêu chí"),
    ("phong-nnmt", "/figures/", "so-lieu-co-quan", "Số liệu cơ quan nhập"),
    ("quan-tri", "/people/", "tai-khoan", "Tài khoản và vai trò"),
    ("quan-tri", "/log/", "nhat-ky", "Nhật ký"),
    ("can-bo-tan-loi", "/search/?q=an+loi", "tim-kiem", "Địa bàn"),
]


def test_signing_in(visit, shot):
    page = visit("", "/sign-in/")
    assert "Đăng nhập" in page.inner_text("h1")
    shot(page, "dang-nhap", full=False)


@pytest.mark.parametrize(("who", "path", "name", "says"), PAGES)
def test_pages(visit, shot, who, path, name, says):
    page = visit(who, path)
    assert says in page.inner_text("main")
    shot(page, name)


def test_a_report_is_built_edited_and_submitted(visit, shot, axe):
    page = visit("vpdp", "/reports/")
    page.locator("main a:text-is('Tổng hợp')").nth(1).click()
    page.locator("main form button.primary").last.click()
    page.wait_for_url("**/reports/1/")
    assert "15/20 tiêu chí" in page.inner_text("main")
    shot(page, "bao-cao")
    axe(page)
    page.click("text=Trình ký")
    page.wait_for_load_state()
    shot(page, "trinh-ky")
