"""A notice for a work, a poster for a commune: a QR code and what it leads to. Pure.

The words are those of an official notice (Decree 30/2020/NĐ-CP); number, day and name are blank
until the commune's clerk gives them.
"""

import io
from typing import Any

import segno

from thonmoi.paper.model import (
    Block,
    Column,
    DocDate,
    Document,
    Figure,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)
from thonmoi.portal.document.money import in_millions

ASKING = (
    "Bà con dùng điện thoại quét mã, hoặc mở địa chỉ in dưới mã, để xem công trình làm đến đâu và "
    "gửi phản ánh kèm ảnh. Không cần ghi tên; người gửi được giữ kín."
)


def notice(work: dict[str, Any], commune: str, place: str, address: str, year: int) -> Document:
    """The notice of a work as it was released: what it is, how far, the code of its page."""
    facts = (
        ("Tên công trình", work["name"]),
        ("Nơi làm", work["place"]),
        ("Chủ đầu tư", work["investor"]),
        ("Tổng mức đầu tư được duyệt", in_millions(work["budget"])),
        ("Bước đã đến", work["step"]),
    )
    rows = tuple(Row((name, said or None)) for name, said in facts)
    table = Table((Column("Nội dung", 1), Column("Thông tin", 2)), rows, size=13)
    return _document(
        commune,
        place,
        f"Công khai công trình {work['name']}",
        (table, Paragraph(ASKING), _code(address, 70)),
        year,
    )


def poster(commune: str, place: str, address: str, year: int) -> Document:
    """The poster of a commune: where anybody reads how it stands, and sends what he saw."""
    words = (
        "Kết quả thực hiện các tiêu chí nông thôn mới, công trình, nguồn vốn và đóng góp tự nguyện "
        f"của {commune[:1].lower()}{commune[1:]} được công khai tại địa chỉ dưới đây. Bà con xem "
        "không cần đăng nhập, gửi phản ánh và nhận mã để tra câu trả lời."
    )
    title = "Công khai kết quả xây dựng nông thôn mới"
    return _document(commune, place, title, (Paragraph(words), _code(address, 110)), year)


def _code(address: str, width: int) -> Figure:
    """The code of an address, `width` mm wide: a poster is read from farther away."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgclass=None, lineclass=None, scale=10, border=4
    )
    return Figure(
        drawn.getvalue().decode(), f"Mã QR dẫn đến {address}", caption=address, width=width
    )


def _document(commune: str, place: str, title: str, body: tuple[Block, ...], year: int) -> Document:
    return Document(
        letterhead=Letterhead(
            issuer=("ỦY BAN NHÂN DÂN", commune.upper()),
            symbol="TB-UBND",
            place=place,
            date=DocDate(year),
        ),
        kind="THÔNG BÁO",
        title=title,
        body=body,
        signature=Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",)),
        recipients=Recipients(("Niêm yết tại trụ sở, nhà văn hóa và nơi thi công",), "VT"),
    )
