"""Kinds of document that other rooms make: each in the layout of Decree 30, measured."""

import pytest

from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import (
    DocDate,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Signature,
)
from thonmoi.paper.pdf import to_pdf

BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025",
    "Theo đề nghị của Văn phòng Điều phối tại Tờ trình số 12/TTr-VPĐP ngày 05 tháng 6 năm 2025",
)
ARTICLES = (
    Heading(0, "QUYẾT ĐỊNH:", ""),
    Paragraph("Công nhận ấp Ân Lợi đạt chuẩn.", label="Điều 1."),
    Paragraph("Quyết định này có hiệu lực kể từ ngày ký.", label="Điều 2."),
)
WORDS = (Paragraph("Văn phòng Điều phối kính trình Ủy ban nhân dân huyện xem xét, quyết định."),)
MADE = {
    "TỜ TRÌNH": ("TTr-VPĐP", "Về việc công nhận ấp Ân Lợi đạt chuẩn", WORDS, {}),
    "THÔNG BÁO": ("TB-VPĐP", "Kết luận cuộc họp ngày 05 tháng 6 năm 2025", WORDS, {}),
    "BIÊN BẢN": ("BB-VPĐP", "Họp xét công nhận ấp Ân Lợi đạt chuẩn", WORDS, {}),
    "QUYẾT ĐỊNH": (
        "QĐ-UBND",
        "Về việc công nhận ấp Ân Lợi đạt chuẩn",
        ARTICLES,
        {"authority": "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN HỚN QUẢN", "bases": BASES},
    ),
}


@pytest.mark.parametrize("kind", MADE)
def test_each_kind_is_as_the_decree_asks(kind):
    symbol, title, body, more = MADE[kind]
    to = {} if kind in ("BIÊN BẢN", "QUYẾT ĐỊNH") else {"addressees": ("UBND huyện Hớn Quản",)}
    document = Document(
        letterhead=Letterhead(("Ủy ban nhân dân", "huyện Hớn Quản"), symbol, "Hớn Quản", number=7,
                              date=DocDate(2025, 6, 9)),
        kind=kind,
        title=title,
        body=body,
        signature=Signature("CHỦ TỊCH"),
        recipients=Recipients(("Như trên", "VPĐP tỉnh"), "VT"),
        **to,
        **more,
    )  # fmt: skip
    content = to_docx(document)
    assert faults(check_docx(content)) == []
    assert content == to_docx(document)
    assert to_pdf(document).startswith(b"%PDF")
