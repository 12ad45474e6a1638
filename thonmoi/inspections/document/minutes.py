"""Composing the minutes. The words of the form are official Vietnamese."""

import re

from thonmoi.inspections.document.facts import MinutesFacts
from thonmoi.paper.model import (
    Block,
    Bullet,
    Column,
    DocDate,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)
from thonmoi.paper.wording import date_words

BLANK = "…" * 12
_SHORT = "…" * 4
_NAMED = re.compile(r"(?:kiểm tra|giám sát|làm việc|khảo sát|xác minh)\b", re.IGNORECASE)
_COMMITTEE = re.compile(r"^(Ủy ban nhân dân)\s+", re.IGNORECASE)


def compose(facts: MinutesFacts) -> Document:
    """The draft: head, who was there, what was seen, what is recommended, who signs."""
    return Document(
        letterhead=Letterhead(
            issuer=_lines(facts.issuer),
            parent=_lines(facts.parent),
            symbol="BB-ĐKT",
            place=facts.place,
            date=_day(facts),
        ),
        kind="BIÊN BẢN",
        title=_title(facts),
        body=(*_opening(facts), *_seen(facts), *_recommended(facts), *_closing(facts)),
        signature=Signature("TRƯỞNG ĐOÀN KIỂM TRA"),
        recipients=Recipients((facts.body, facts.issuer), "VT"),
    )


def _title(facts: MinutesFacts) -> str:
    subject = facts.subject if _NAMED.match(facts.subject) else f"kiểm tra {_inside(facts.subject)}"
    return f"{subject[:1].upper()}{subject[1:]} tại {_inside(facts.unit)}"


def _inside(unit: str) -> str:
    """``xã Tân Lợi``: a unit inside a sentence."""
    return unit[:1].lower() + unit[1:]


def _lines(name: str) -> tuple[str, ...]:
    """A people's committee stands over two lines, its area on the second."""
    found = _COMMITTEE.match(name)
    if not name:
        return ()
    return (found[1], name[found.end() :]) if found else (name,)


def _day(facts: MinutesFacts) -> DocDate:
    on = facts.on
    return DocDate(on.year, on.month, on.day) if on else DocDate(facts.year)


def _opening(facts: MinutesFacts) -> list[Block]:
    on = facts.on
    day = date_words(_day(facts)) if on else f"ngày {_SHORT} tháng {_SHORT} năm {facts.year}"
    found: list[Block] = []
    if facts.decision:
        found.append(Paragraph(f"Thực hiện {facts.decision};"))
    found.append(Paragraph(f"Thời gian bắt đầu: {_SHORT} giờ {_SHORT}, {day}."))
    found.append(Paragraph(f"Địa điểm: {facts.unit}{BLANK}"))
    if facts.work:
        found.append(Paragraph(f"Công trình được kiểm tra: {facts.work.rstrip('.;')}."))
    found.append(Heading(1, "I.", "Thành phần"))
    found.append(Heading(2, "1.", "Đoàn kiểm tra"))
    found += [Bullet(f"{line.rstrip('.;')}: {BLANK}") for line in facts.came or (facts.issuer,)]
    found.append(Heading(2, "2.", "Đơn vị được kiểm tra"))
    found.append(Bullet(f"{facts.body}: {BLANK}"))
    found.append(Heading(2, "3.", "Người ghi biên bản"))
    found.append(Bullet(BLANK))
    return found


def _seen(facts: MinutesFacts) -> list[Block]:
    lines = facts.seen or (BLANK, BLANK)
    found: list[Block] = [Heading(1, "II.", "Kết quả kiểm tra")]
    return [*found, *(Paragraph(line) for line in lines)]


def _recommended(facts: MinutesFacts) -> list[Block]:
    found: list[Block] = [Heading(1, "III.", "Kiến nghị")]
    if not facts.recommendations:
        return [*found, Paragraph(BLANK)]
    rows = tuple(
        Row((number, one.text, one.owner, f"{one.due:%d/%m/%Y}" if one.due else None))
        for number, one in enumerate(facts.recommendations, 1)
    )
    columns = (
        Column("STT", 0.7, "center"),
        Column("Nội dung kiến nghị", 4),
        Column("Cơ quan thực hiện", 2),
        Column("Thời hạn", 1.2, "center"),
    )
    return [*found, Table(columns, rows)]


def _closing(facts: MinutesFacts) -> list[Block]:
    return [
        Heading(1, "IV.", "Ý kiến của đơn vị được kiểm tra"),
        Paragraph(BLANK),
        Paragraph(
            f"Buổi kiểm tra kết thúc vào {_SHORT} giờ {_SHORT} cùng ngày. Biên bản đã được đọc "
            "lại cho những người tham dự cùng nghe, thống nhất nội dung và ký tên./."
        ),
        Table(
            (
                Column("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", 1, "center"),
                Column("NGƯỜI GHI BIÊN BẢN", 1, "center"),
            ),
            (Row(("(Ký, ghi rõ họ tên)\n\n\n\n", "(Ký, ghi rõ họ tên)\n\n\n\n")),),
        ),
    ]
