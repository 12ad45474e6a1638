"""Legal documents named in a text: every form of number that offices write."""

import pytest

from thonmoi.intake.reader.citations import bases_in, citations_in

NUMBERS = [
    "2273/QĐ-UBND",
    "18/2022/QĐ-TTg",
    "25/2022/QĐ-UBND",
    "02/2023/NQ-HĐND",
    "263/QĐ-TTg",
    "257/2025/QH15",
    "26-NQ/TW",
    "05-NQ/TU",
    "356/SNN&MT-VPĐP",
    "16/HD-VPĐT.NTM",
    "90/HD-MTTW-BTT",
    "161/KH-MTTQ-BTT",
    "4597/TTr-SNN-VPĐP",
    "69/QĐ-BNN-VPĐP",
    "05/VBHN-BGDĐT",
    "05/BNV-VP",
    "12/UBND-VX",
    "152/2025/NĐ-CP",
    "01/2018/TT-VPCP",
    "12-CTr/HU",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_number(number: str) -> None:
    (found,) = citations_in(f"theo Văn bản số {number} ngày 05/3/2025 của UBND tỉnh về việc ABC.")
    assert found.citation.number == number
    assert str(found.citation.date) == "2025-03-05"
    assert found.citation.issuer == "UBND tỉnh"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Hướng dẫn số 2790/HD- UBND ngày 1/2/2024", "2790/HD-UBND"),
        ("Thông tư 40/2014/ TT - BNNPTNT ngày 13 tháng 11 năm 2014", "40/2014/TT-BNNPTNT"),
        ("Nghị quyết số 19 - NQ/TW ngày 16/6/2022", "19-NQ/TW"),
        ("Quyết định số: 88 /QĐ – UBND ngày 02/01/2025", "88/QĐ-UBND"),
    ],
)
def test_stray_spaces(written: str, number: str) -> None:
    (found,) = citations_in(written)
    assert found.citation.number == number
    assert found.citation.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành 05/20 tiêu chí trong 6/12 tháng",
        "ngày 28/7/2022 đến 30/9/2022",
        "đạt 15 km/giờ, thu nhập 60 triệu đồng/người/năm",
        "căn cứ tình hình thực tế của địa phương",
        "theo quy định của pháp luật",
        "trong năm 2025/2026",
    ],
)
def test_no_document(text: str) -> None:
    assert list(citations_in(text)) == []


def test_laws_without_number_or_date() -> None:
    laws = bases_in(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số "
        "điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        (1,),
    )
    assert [(law.kind, str(law.date)) for law in laws] == [
        ("Luật", "2015-06-19"),
        ("Luật", "2019-11-22"),
    ]
    (undated,) = bases_in("Căn cứ Luật Đầu tư công;", (1,))
    assert (undated.subject, undated.date) == ("Đầu tư công", None)


def test_semicolon_inside_a_subject() -> None:
    (basis,) = bases_in(
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về phân cấp trong lĩnh "
        "vực "
        "thi đua; quy định chi tiết một số điều của Luật Thi đua, khen thưởng;",
        (1,),
    )
    assert basis.subject == (
        "về phân cấp trong lĩnh vực thi đua; quy định chi tiết một số điều của Luật Thi đua, khen "
        "thưởng"
    )


def test_several_bases_on_a_line() -> None:
    bases = bases_in(
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2025 của UBND huyện về nông thôn mới; Công văn "
        "số "
        "356/SNN-VP ngày 05/02/2025 của Sở Nông nghiệp và Môi trường; Quyết định số "
        "5/QĐ-UBND.",
        (1,),
    )
    assert [basis.number for basis in bases] == ["12/KH-UBND", "356/SNN-VP", "5/QĐ-UBND"]


def test_document_inside_a_subject_is_no_basis() -> None:
    (basis,) = bases_in(
        "Căn cứ Quyết định số 9/QĐ-UBND ngày 01/3/2025 của UBND tỉnh sửa đổi Quyết định số "
        "7/QĐ-UBND ngày 01/02/2024 của UBND tỉnh;",
        (1,),
    )
    assert basis.number == "9/QĐ-UBND"
