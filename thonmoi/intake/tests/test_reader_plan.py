"""The Hớn Quản plan is read whole and right, as text and as .docx (S-01 to S-37, S-56, S-57)."""

from pathlib import Path
from typing import Any

import pytest

from thonmoi.intake.reader import Reading, account, read

PLAN = Path(__file__).parents[3] / "packs" / "hon-quan" / "documents" / "ke-hoach-2025.txt"
NAMES = ("Hớn Quản", "Bình Phước", "Tân Lợi", "Tân Hiệp")


def reading_of(suffix: str) -> Reading:
    path = PLAN.with_suffix(suffix)
    return read(path.read_bytes(), path.name, names=NAMES)


@pytest.fixture(scope="module", params=[".txt", ".docx"])
def reading(request: pytest.FixtureRequest) -> Reading:
    return reading_of(request.param)


@pytest.fixture(scope="module")
def plan(reading: Reading) -> dict[str, Any]:
    return reading.to_json()


def test_every_line_is_accounted_for(reading: Reading) -> None:
    assert account(reading) == {}
    assert len(reading.line_texts) > 110


def test_text_and_docx_read_alike() -> None:
    text, word = reading_of(".txt").to_json(), reading_of(".docx").to_json()
    for key in text:
        if key != "frame":
            assert without_lines(word[key]) == without_lines(text[key]), key


def without_lines(value: Any) -> Any:
    if isinstance(value, list):
        return [without_lines(item) for item in value]
    if isinstance(value, dict):
        return {k: without_lines(v) for k, v in value.items() if k not in ("line", "where")}
    return value


def test_head_and_signer(plan: dict[str, Any]) -> None:
    document = plan["document"]
    assert document["kind"] == "KH"
    assert document["number"] is None
    assert document["date"] is None
    assert document["symbol"] == "KH-UBND"
    assert document["year"] == 2025
    assert document["issuer"] == "Ủy ban nhân dân huyện Hón Quản"
    assert document["title"] == (
        "Triển khai thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2025"
    )
    assert plan["signer"]["authority"] == "Q. CHỦ TỊCH"
    assert plan["signer"]["name"] == "Nguyễn Văn Hạ"


def test_eight_bases(plan: dict[str, Any]) -> None:
    found = [(b["kind"], b["number"], b["date"], b["issuer"]) for b in plan["legal_bases"]]
    assert found == [
        ("Quyết định", "2273/QĐ-UBND", "2020-09-14", "UBND tỉnh"),
        ("Quyết định", "1360/QĐ-UBND", "2022-07-28", "UBND tỉnh"),
        ("Quyết định", "1361/QĐ-UBND", "2022-07-28", "UBND tỉnh"),
        ("Quyết định", "2054/QĐ-UBND", "2024-12-31", "UBND tỉnh"),
        ("Kế hoạch", "33/KH-UBND", "2025-01-24", "UBND tỉnh"),
        ("Quyết định", "1428/QĐ-UBND", "2021-06-17", "UBND huyện"),
        ("Quyết định", "1471/QĐ-UBND", "2022-10-28", "UBND huyện"),
        ("Kế hoạch", "238/KH-UBND", "2022-09-22", "UBND huyện"),
    ]
    assert all(basis["subject"].startswith("về việc") for basis in plan["legal_bases"])
    assert plan["legal_bases"][3]["subject"].endswith(
        "nông thôn mới kiểu mẫu; huyện phấn đấu về đích nông thôn mới nâng cao năm 2025"
    )


def test_citations_with_their_clause(plan: dict[str, Any]) -> None:
    found = {(c["number"], c["clause"]): c["date"] for c in plan["citations"]}
    assert found[("2947/QĐ-UBND", "IV.1.-1")] == "2024-12-26"
    assert found[("206/TB-UBND", "V.3.-2")] == "2022-10-28"
    assert found[("1471/QĐ-UBND", "V.3.-2")] == "2022-10-28"
    assert found[("33/KH-UBND", "I.p1")] == "2025-01-24"


def test_outline_paths_and_depths(plan: dict[str, Any]) -> None:
    paths = [clause["path"] for clause in plan["clauses"]]
    assert len(paths) == len(set(paths))
    by_path = {clause["path"]: clause for clause in plan["clauses"]}
    assert by_path["IV.2.1.a"]["label"] == "a)"
    assert by_path["IV.2.1.a"]["depth"] == 4
    assert by_path["IV.2.1.a"]["heading"] == "Quy hoạch"
    assert by_path["V"]["heading"] == "Tổ chức thực hiện"
    assert by_path["IV.2.1.c.*1"]["heading"] == "Trung tâm Văn hóa - Thể thao xã"
    assert by_path["IV.2.1.c.-3"]["text"].startswith("Xây mới 06 nhà các ấp")
    for path in ("0.p1", "I.p1", "I.p2", "II.p2", "IV.1.-10", "IV.3.c.*2", "IV.5", "Z.p1"):
        assert path in by_path
    assert "phấn đấu cuối năm xã Tân Lợi về đích" in by_path["III.2.-1"]["text"]
    assert "33/KH-UBND ngày 24/01/2025" in by_path["I.p1"]["text"]


def test_targets(plan: dict[str, Any]) -> None:
    keys = ("clause", "measure", "comparator", "value", "low", "high", "baseline", "unit")
    found = [tuple(target[key] for key in keys) for target in plan["targets"]]
    assert found == [
        ("IV.1.-3", "tỷ lệ hộ nghèo", "from_to", "0", None, None, "0.15", "%"),
        ("IV.1.-4", "tỷ lệ lao động qua đào tạo", "exactly", "80", None, None, None, "%"),
        ("IV.1.-4", "giải quyết việc làm", "about", "4342", None, None, None, "người"),
        ("IV.1.-5", "sản phẩm OCOP", "range", None, "1", "3", None, "sản phẩm"),
        ("IV.1.-6", "thành lập mới hợp tác xã", "about", "3", None, None, None, "hợp tác xã"),
        ("IV.1.-7", "xã đạt chuẩn quốc gia về y tế", "exactly", "100", None, None, None, "%"),
        ("IV.1.-7", "tỷ lệ dân số tham gia bảo hiểm y tế", "at_least", "95", None, None, None, "%"),
        ("IV.1.-8", "số ấp đạt chuẩn văn hóa", "at_least", "90", None, None, None, "%"),
        ("IV.2.2.c.p1", plan["targets"][8]["measure"], "from_to", "100", None, None, "97.74", "%"),
    ]
    assert plan["targets"][0]["absolute"] == {"value": "44", "unit": "hộ"}
    assert plan["targets"][8]["measure"].endswith("đảm bảo 3 sạch")


def works(plan: dict[str, Any], commune: str) -> list[tuple[Any, ...]]:
    keys = ("clause", "action", "object", "comparator", "quantity", "unit")
    return [
        (*(work[key] for key in keys), work["places"])
        for work in plan["works"]
        if work["commune"] == commune
    ]


def test_works_of_tan_loi(plan: dict[str, Any]) -> None:
    school = ["trường TH&THCS Tân Lợi (điểm Tiểu học)"]
    centre = ["Trung tâm Văn hóa - Thể thao xã"]
    built = ["Phú Miêng", "Ân Lợi", "Quán Lợi B", "Quán Lợi A", "Hưng Thạnh", "Bà Lãnh"]
    repaired = ["Sóc Trào A", "Sóc Trào B", "Sóc Lết", "Núi Gió"]
    c = "IV.2.1.c"
    assert works(plan, "Tân Lợi") == [
        ("IV.2.1.b", "xây dựng", "phòng bộ môn, chức năng", "exactly", 6, "phòng", school),
        ("IV.2.1.b", "xây", "bờ kè, hàng rào bị sạt lở đất", None, None, None, school),
        (f"{c}.-1", "sửa chữa", "cổng, hàng rào", None, None, None, centre),
        (f"{c}.-1", "chỉnh trang", "lát vỉa hè khuôn viên", None, None, None, centre),
        (
            f"{c}.-2",
            "làm",
            "sân thể thao bóng chuyền, cầu lông",
            None,
            None,
            None,
            ["Trung tâm Văn hóa & Thể thao xã"],
        ),
        (f"{c}.-3", "xây mới", "nhà văn hóa ấp", "exactly", 6, "nhà", built),
        (f"{c}.-4", "sửa chữa", "nhà văn hóa ấp", "exactly", 4, "nhà", repaired),
        ("IV.2.1.e", "lắp đặt", "hệ thống biển báo giao thông", None, None, None, []),
        ("IV.2.1.e", "xây dựng", "một số tuyến đường kiểu mẫu", None, None, None, []),
        ("IV.2.1.e", "xây mới", "nhà văn hóa", None, None, None, ["Ân Lợi"]),
        ("IV.2.2.a.-1", "xây dựng", "mương thoát nước", None, None, None, ["Ân Lợi"]),
        ("IV.2.2.a.-2", "xây dựng", "mương thoát nước", None, None, None, ["Sóc Trào A"]),
    ]


def test_works_of_tan_hiep(plan: dict[str, Any]) -> None:
    found = works(plan, "Tân Hiệp")
    schools = ["trường TH&THCS", "trường Mầm non"]
    assert found[0][:3] == ("IV.3.b", "mua sắm", "các trang thiết bị còn thiếu")
    assert found[0][6] == schools
    assert found[1][1:6] == (
        "xây",
        "phòng chuyên môn và các công trình phụ trợ",
        "at_least",
        4,
        "phòng",
    )
    assert found[2][2].startswith("sân thể thao bóng chuyên, cầu lông")
    house = ("nhà văn hóa ấp", "exactly", 4, "nhà")
    assert found[3][1:] == ("xây mới", *house, ["8", "9", "Tân Lập", "Sóc 5"])
    assert found[4][1:] == ("sửa chữa", *house, ["6", "7", "10", "Bàu Lùng"])
    assert found[5][1:6] == ("lắp đặt", "wifi công cộng", "exactly", 8, "nhà văn hóa")
    assert len(found) == 6
    assert len(plan["works"]) == 18


def test_unmet_and_consolidated_criteria(plan: dict[str, Any]) -> None:
    loi, hiep = plan["unmet"]
    assert (loi["clause"], loi["unit"], loi["count"], loi["set_size"]) == ("IV.2", "Tân Lợi", 5, 20)
    assert loi["criteria"] == [
        "Quy hoạch",
        "Giáo dục",
        "Văn hóa",
        "Tổ chức sản xuất và Phát triển kinh tế nông thôn",
        "Khu dân cư nông thôn kiểu mẫu",
    ]
    assert (hiep["clause"], hiep["unit"], hiep["count"]) == ("IV.3", "Tân Hiệp", 5)
    assert hiep["criteria"] == [
        "Quy hoạch",
        "Giáo dục",
        "Văn hóa",
        "Thông tin và Truyền thông",
        "Quốc phòng và An ninh",
    ]
    assert hiep["indicators"] == [{"criterion": "Quốc phòng và An ninh", "indicator": "An ninh"}]
    (kept,) = plan["consolidate"]
    assert kept["unit"] == "Tân Lợi"
    assert kept["criteria"] == ["Giao thông", "Môi trường", "Chất lượng môi trường sống"]


def test_tasks(plan: dict[str, Any]) -> None:
    tasks = {task["clause"]: task for task in plan["tasks"]}
    assert tasks["IV.1.-2"]["criterion"] == "Quy hoạch"
    assert tasks["IV.1.-2"]["unit"] == "Toàn huyện"
    assert (tasks["IV.2.1.a"]["unit"], tasks["IV.2.1.a"]["criterion"]) == ("Tân Lợi", "Quy hoạch")
    assert tasks["IV.2.2.b.p1"]["criterion"] == "Môi trường"
    assert tasks["IV.3.e"]["criterion"] == "Quốc phòng và An ninh"
    assert tasks["IV.4"]["unit"] == "An Phú, Minh Tâm, Minh Đức, Thanh An, Tân Hưng"
    assert "IV.5" in tasks


def test_duties_of_every_body(plan: dict[str, Any]) -> None:
    duties = [(d["clause"], d["agency"], d["role"]) for d in plan["duties"]]
    office = "Văn phòng Điều phối xây dựng nông thôn mới huyện – Phòng Nông nghiệp & Môi trường"
    finance, front = (
        "Phòng Tài chính – Kế hoạch",
        ("Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện"),
    )
    charged = "Các phòng, ban, ngành được giao phụ trách tiêu chí"
    assert duties == [
        *((f"V.1.-{n}", office, "lead") for n in range(1, 6)),
        ("V.2.-1", finance, "lead"),
        ("V.2.-2", finance, "lead"),
        ("V.2.-3", finance, "assist"),
        ("V.3.-1", charged, "lead"),
        ("V.3.-2", charged, "lead"),
        ("V.4", "Các phòng, ban khác có liên quan", "lead"),
        ("V.5.-1", front, "request"),
        ("V.5.-2", front, "request"),
        *((f"V.6.-{n}", "UBND các xã", "lead") for n in range(1, 5)),
        ("Z.p1", "các Thành viên Ban Chỉ đạo huyện, UBND các xã, các đơn vị có liên quan", "lead"),
    ]


def test_recipients(plan: dict[str, Any]) -> None:
    assert plan["recipients"] == [
        "BCD các Chương trình MTQG tỉnh",
        "Văn phòng Điều phối NTM tỉnh",
        "TT. Huyện uỷ, TT. HĐND huyện",
        "Q. CT, PCT UBND huyện",
        "UB MTTQVN huyện",
        "Các phòng, ban ngành đoàn thể huyện",
        "Thành viên BCD huyện",
        "UBND các xã",
        "LĐVP, CV (KT)",
        "Lưu VT",
    ]


def test_findings(plan: dict[str, Any]) -> None:
    found = [(f["code"], f["clause"]) for f in plan["findings"]]
    for expected in (
        ("number_blank", None),
        ("date_blank", None),
        ("last_basis_open", None),
        ("label_missing", "IV.2.1.e"),
        ("label_missing", "IV.3.e"),
        ("standing_conflict", "III.2.-1"),
        ("target_year_passed", "IV.3"),
        ("work_repeated", "IV.2.1.e"),
        ("clause_open", "III.1.-4"),
    ):
        assert expected in found
    written = {f["params"].get("written") for f in plan["findings"]}
    assert {"Hón Quản", "nông cao", "truy suất", "chuyên đổi", "bóng chuyên"} <= written
    for finding in plan["findings"]:
        assert finding["message"]
        assert finding["message_en"]
        assert "{" not in finding["message"]
