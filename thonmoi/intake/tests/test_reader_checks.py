"""Each check finds its fault, and says where (one text, one fault)."""

import pytest

from thonmoi.intake.reader import Reading, read_text
from thonmoi.intake.reader.findings import finding
from thonmoi.intake.reader.wording import WORDING

HEAD = "Số: 1/KH-UBND\nTân Lợi, ngày 05 tháng 3 năm 2025\nKẾ HOẠCH\nNăm 2025\n\n"
CASES = [
    ("label_missing", "I. MỤC TIÊU\n1. Một việc.\n3. Ba việc."),
    ("label_missing", "I. MỤC TIÊU\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\ne) Năm."),
    ("label_repeated", "I. MỤC TIÊU\n1. Một việc.\n1. Một việc nữa."),
    ("label_unordered", "I. MỤC TIÊU\n1. Một việc.\n2. Hai.\n3. Ba.\n2. Lại hai."),
    (
        "count_differs",
        "I. NHIỆM VỤ\n1. Xã An Phú:\n- Sửa chữa 04 nhà văn hóa các ấp: 1, 2, 3, 4, 5.",
    ),
    ("count_without_names", "I. NHIỆM VỤ\n1. Xã An Phú:\n- Xây mới 03 nhà văn hóa ấp."),
    (
        "unmet_count_differs",
        "I. NHIỆM VỤ\n1. Xã An Phú: Hoàn thành 03/19 tiêu chí chưa đạt, gồm: Giao thông, Thu nhập.",
    ),
    (
        "citation_disagrees",
        "I. MỤC TIÊU\n- Theo Quyết định số 5/QĐ-UBND ngày 01/02/2025.\n"
        "- Theo Quyết định số 5/QĐ-UBND ngày 11/02/2025.",
    ),
    ("bracket_open", "I. MỤC TIÊU\n- Hoàn thành (trừ các xã đã đạt."),
    ("clause_open", "I. MỤC TIÊU\n- Tiếp tục thực hiện các nội dung đã nêu trong kế hoạch"),
    ("spelling_doubtful", "I. MỤC TIÊU\n- Truy suất nguồn gốc."),
    ("number_ambiguous", "I. MỤC TIÊU\n- Phấn đấu trồng mới ít nhất 1.234 ha rừng."),
    ("duty_without_agency", "I. TỔ CHỨC THỰC HIỆN\n1. Tuyên truyền sâu rộng trong Nhân dân."),
    (
        "last_basis_open",
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 01/02/2025 của UBND tỉnh;\n"
        "UBND xã ban hành kế hoạch như sau:\nI. MỤC TIÊU",
    ),
    (
        "basis_undated",
        "Căn cứ Quyết định số 5/QĐ-UBND của UBND tỉnh.\nUBND xã ban hành kế hoạch:\nI. MỤC TIÊU",
    ),
]


def codes(reading: Reading) -> set[str]:
    return {found.code for found in reading.findings}


@pytest.mark.parametrize(("code", "body"), CASES)
def test_fault_is_found(code: str, body: str) -> None:
    reading = read_text(HEAD + body)
    found = next(f for f in reading.findings if f.code == code)
    assert found.line > 4
    assert found.message
    assert found.message_en


@pytest.mark.parametrize("code", sorted({code for code, _body in CASES}))
def test_a_sound_text_has_no_fault(code: str) -> None:
    body = (
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 01/02/2025 của UBND tỉnh.\n"
        "UBND xã ban hành kế hoạch như sau:\n"
        "I. NHIỆM VỤ\n1. Xã An Phú:\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\nđ) Năm.\n"
        "2. Xã Minh Tâm:\n- Xây mới 02 nhà văn hóa ấp: 1, 2.\n"
        "- Phấn đấu tỷ lệ hộ nghèo còn 1,5% (theo Quyết định số 5/QĐ-UBND ngày 01/02/2025).\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế theo dõi, báo cáo."
    )
    assert code not in codes(read_text(HEAD + body))


def test_blanks_of_a_draft() -> None:
    draft = read_text("Số:     /KH-UBND\nTân Lợi, ngày    tháng    năm 2025\nKẾ HOẠCH\nNăm 2025")
    assert {"number_blank", "date_blank"} <= codes(draft)
    assert not {"number_blank", "date_blank"} & codes(read_text(HEAD))


def test_names_near_a_registered_name() -> None:
    reading = read_text("UBND huyện Hón Quản ban hành.", names=("Hớn Quản", "Tân Lợi"))
    (found,) = [f for f in reading.findings if f.code == "name_doubtful"]
    assert dict(found.params) == {"written": "Hón Quản", "other": "Hớn Quản"}
    spelt = read_text("UBND huyện Hớn Quản ban hành.", names=("Hớn Quản",))
    assert "name_doubtful" not in codes(spelt)


def test_every_wording_is_whole() -> None:
    for code, (level, vietnamese, english) in WORDING.items():
        assert level in ("error", "warning", "info")
        names = set(_names(vietnamese))
        assert names == set(_names(english)), code
        filled = finding(code, **dict.fromkeys(names, "x"))
        assert "{" not in filled.message + filled.message_en


def _names(text: str) -> list[str]:
    return [part.split("}")[0] for part in text.split("{")[1:]]
