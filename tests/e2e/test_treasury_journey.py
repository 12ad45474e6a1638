"""A statement of the Treasury beside what is recorded; priorities of capital to the document."""

import io
import re
from datetime import date

import docx
import pytest
import xlsxwriter

from tests.e2e.test_works_journey import send

pytestmark = pytest.mark.e2e
PLAN = True
HEADS = (
    "STT",
    "Mã dự án",
    "Tên dự án",
    "Nguồn vốn",
    "Ngày",
    "Số chứng từ",
    "Tạm ứng",
    "Thanh toán",
)
MAY = (
    (1, "7854321", "Nhà văn hóa Ân Lợi", "NS TW", date(2025, 5, 6), "KB-201", None, 300_000_000),
    (2, "7999001", "Đường liên xã", "NS tỉnh", date(2025, 5, 20), "KB-215", 90_000_000, None),
)
JUNE = ((1, "7999001", "Đường liên xã", "NS tỉnh", date(2025, 6, 3), "KB-240", None, 40_000_000),)


@pytest.fixture
def statement(tmp_path):
    """A statement of the tests' own making, as the Treasury would give it."""

    def write(name: str, rows):
        path = tmp_path / f"{name}.xlsx"
        book = xlsxwriter.Workbook(path)
        sheet, day = book.add_worksheet("KBNN"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_string(0, 0, "BẢNG KÊ THANH TOÁN VỐN (đồng)")
        sheet.write_row(2, 0, HEADS)
        for place, row in enumerate(rows, 3):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(place, column, value, day)
                elif value is not None:
                    sheet.write(place, column, value)
        book.close()
        return str(path)

    return write


def test_finance_names_the_columns_once_and_says_what_is_one_voucher(visit, shot, axe, statement):
    page = visit("phong-tckh", "/works/?q=nhà+văn+hóa+ân+lợi")
    page.locator("main table a", has_text="nhà văn hóa ấp, Ấp Ân Lợi").first.click()
    page.locator("main a", has_text="Giao vốn").first.click()
    page.locator("[name=amount]").press_sequentially("600 triệu")
    page.locator("output", has_text="= 600.000.000 đồng").wait_for()
    send(page, source="Ngân sách trung ương", nature="investment", content="văn hóa",
         paper="2947/QĐ-UBND", on="26/12/2024")  # fmt: skip
    assert "600.000.000" in page.inner_text("main")
    page.locator("a", has_text="Ghi chứng từ").first.click()
    send(page, kind="payment", on="5/5/2025", amount="300tr", voucher="KB-201")
    page.goto("/capital/statements/upload/")
    send(page, file=statement("kbnn-thang-5", MAY), month="5", year="2025")
    assert page.locator("[name=voucher]").input_value() == "5"
    shot(page, "kho-bac-chon-cot")
    axe(page)
    send(page)
    said = page.locator("section", has_text="Nhiều khả năng là một chứng từ")
    assert "Cùng số chứng từ, cùng số tiền; lệch 1 ngày" in said.inner_text()
    shot(page, "kho-bac-doi-chieu")
    axe(page)
    said.locator("button", has_text="Là một chứng từ").click()
    assert "Đã ghi nhận là một chứng từ" in page.inner_text("main")
    page.locator("summary", has_text="lần trả lời về cặp").click()
    assert "Phòng Tài chính - Kế hoạch" in page.locator("main details").first.inner_text()
    page.goto("/capital/statements/upload/")
    send(page, file=statement("kbnn-thang-6", JUNE), month="6", year="2025")
    assert "KB-240" in page.inner_text("main")


def test_the_office_proposes_edits_and_submits_priorities(visit, shot, axe):
    page = visit("vpdp", "/works/")
    for words in ("phòng+bộ+môn", "bờ+kè"):
        page.goto(f"/works/?q={words}")
        page.locator("main table a[href^='/projects/']").first.click()
        page.goto(f"{page.url}correction/")
        send(page, budget="0,4 tỷ")
    page.goto("/priorities/draft/")
    send(page, whole="1 tỷ")
    page.wait_for_url(re.compile(r"/priorities/\d+/$"))
    proposal = page.url
    assert "800.000.000" in page.inner_text("main") or "800" in page.inner_text("main")
    page.locator("main a[href*='/decision/']").first.click()
    send(page, choice="in", reason="Trường đã có mặt bằng")
    assert "Đưa vào" in page.inner_text("main")
    shot(page, "uu-tien-von")
    axe(page)
    page.locator("main a.primary", has_text="Hoàn tất").click()
    send(page)
    assert "Văn bản được giữ nguyên như khi trình" in page.inner_text("main")
    with page.expect_download() as got:
        page.locator("main a", has_text="Văn bản (.docx)").click()
    with open(got.value.path(), "rb") as file:
        paper = docx.Document(io.BytesIO(file.read()))
    text = "\n".join(one.text for one in paper.paragraphs)
    assert "Hạn mức: 1.000.000.000 đồng" in text
    page = visit("phong-tckh", proposal)
    assert "Hạn mức" in page.inner_text("main")
    axe(page)
