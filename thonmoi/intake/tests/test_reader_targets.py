"""Figures in one sentence: value, comparator, unit, baseline, until when (S-16 to S-21)."""

from decimal import Decimal

import pytest

from thonmoi.intake.reader import read_text
from thonmoi.intake.reader.as_json import number
from thonmoi.intake.reader.comparators import comparator_of
from thonmoi.intake.reader.due import due_in
from thonmoi.intake.reader.quantity import quantities

SENTENCES = [
    ("Tỷ lệ hộ nghèo giảm còn dưới 1%.", [("1", "below", "%")]),
    ("Giảm tỷ lệ hộ nghèo bình quân từ 1-1,5%/năm.", [("1-1.5", "decrease_by", "%/năm")]),
    ("Phấn đấu tăng thêm 02 xã đạt chuẩn nông thôn mới.", [("2", "increase_by", "xã")]),
    (
        "Thu nhập bình quân đầu người: 72 triệu đồng/người/năm.",
        [("72", "exactly", "triệu đồng/người/năm")],
    ),
    (
        "Thu nhập bình quân đạt ≥ 68 triệu đồng/người/năm trở lên.",
        [("68", "at_least", "triệu đồng/người/năm")],
    ),
    (
        "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95,5% trở lên; 100% xã có bác sĩ.",
        [("95.5", "at_least", "%"), ("100", "exactly", "%")],
    ),
    ("Nâng tỷ lệ hộ dùng nước sạch từ 62% năm 2024 lên 70% năm 2025.", [("70", "from_to", "%")]),
    (
        "Đào tạo nghề cho ít nhất 1.250 lao động, giải quyết việc làm mới cho 2.300 người.",
        [("1250", "at_least", "lao động"), ("2300", "exactly", "người")],
    ),
    (
        "Số hộ nghèo không quá 35 hộ; không vượt quá 3% tổng số hộ.",
        [("35", "at_most", "hộ"), ("3", "at_most", "%")],
    ),
    ("Phấn đấu công nhận từ 03 đến 05 sản phẩm OCOP.", [("3-5", "range", "sản phẩm")]),
    ("Phấn đấu thuộc nhóm 10 địa phương dẫn đầu toàn tỉnh.", [("10", "top_n", "địa phương")]),
    (
        "Trên 90% hộ gia đình đạt danh hiệu văn hóa, trong đó tối thiểu 30% đạt tiêu biểu.",
        [("90", "above", "%"), ("30", "at_least", "%")],
    ),
    ("Phấn đấu 9/9 xã giữ vững tiêu chí An ninh.", [("9", "exactly", "xã")]),
    ("Xây dựng ít nhất 02 (hai) mô hình liên kết chuỗi.", [("2", "at_least", "mô hình")]),
    ("Huy động trên 1.250,5 triệu đồng từ nguồn xã hội hóa.", [("1250.5", "above", "triệu đồng")]),
    ("Trồng mới xấp xỉ 120 ha rừng.", [("120", "about", "ha")]),
    ("Bình quân đạt 17,5 tiêu chí/xã.", [("17.5", "exactly", "tiêu chí/xã")]),
    ("Thực hiện theo khoản 3 Điều 14 Nghị định số 118/2025/NĐ-CP trong quý 2 năm 2025.", []),
    ("Hoàn thành 05/20 tiêu chí chưa đạt.", []),
    ("Hỗ trợ 70% kinh phí, Nhân dân đối ứng 30% chi phí.", []),
    ("Họp lúc 7 giờ 30 phút ngày 15/3/2025 tại nhà văn hóa ấp 3.", []),
    ("Hồ sơ gồm 02 bộ, trong đó có 01 bộ gốc.", []),
    ("Thực hiện giai đoạn 2021 - 2025 tại 12 xã theo mức độ 2.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s[0][:40] for s in SENTENCES])
def test_sentence(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read_text(f"I. MỤC TIÊU, CHỈ TIÊU\n\n- {sentence}")
    found = [
        (
            number(t.value) if t.value is not None else f"{number(t.low)}-{number(t.high)}",
            t.comparator,
            t.unit,
        )
        for t in reading.targets
    ]
    assert found == expected


def test_baseline_and_absolute_stand_beside() -> None:
    reading = read_text(
        "I. MỤC TIÊU\n- Tỷ lệ hộ nghèo còn 0,9%, tương đương 120 hộ; tỷ lệ hộ dùng "
        "nước sạch đạt 65% (hiện nay đạt 58,2%)."
    )
    poor, water = reading.targets
    assert poor.absolute == (Decimal(120), "hộ")
    assert (water.baseline, water.comparator) == (Decimal("58.2"), "from_to")


def test_until_when_goes_with_what_follows() -> None:
    reading = read_text(
        "I. MỤC TIÊU\n1. Đến hết năm 2026, mức độ hài lòng đạt tối thiểu 90%; "
        "trong "
        "đó, lĩnh vực đất đai đạt tối thiểu 85%."
    )
    assert [str(target.due) for target in reading.targets] == ["2026-12-31", "2026-12-31"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("trước ngày 15/3/2026", "2026-03-15"),
        ("trong quý I/2027", "2027-03-31"),
        ("chậm nhất là ngày 05 tháng 12 năm 2025", "2025-12-05"),
        ("cuối năm 2025", "2025-12-31"),
        ("trong tháng 6/2025", "2025-06-30"),
        ("giai đoạn 2021 - 2025", "None"),
        ("trước ngày 31/02/2025", "None"),
    ],
)
def test_due(text: str, day: str) -> None:
    assert str(due_in(text)) == day


def test_a_report_tells_results_not_targets() -> None:
    text = "BÁO CÁO\nKết quả năm 2025\n\nI. KẾT QUẢ\n- Tỷ lệ hộ nghèo đạt 1%.\n{}"
    later = "II. PHƯƠNG HƯỚNG, NHIỆM VỤ\n- Phấn đấu tỷ lệ hộ nghèo còn 0,5%."
    assert [t.value for t in read_text(text.format(later)).targets] == [Decimal("0.5")]


def test_dotted_thousands_are_counts() -> None:
    (people,) = quantities("khoảng 4.342 người")
    assert people.value == 4342
    assert comparator_of("khoảng ", people, "") == "about"
