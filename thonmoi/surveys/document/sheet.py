"""The sheet that a household fills in on paper: nothing on it tells which household."""

from thonmoi.paper.model import Block, Bullet, Column, Document, Paragraph, Row, Table
from thonmoi.surveys.document.facts import AskedFacts, HeadFacts
from thonmoi.surveys.document.frame import BLANK, framed


def compose_sheet(head: HeadFacts, asked: tuple[AskedFacts, ...]) -> Document:
    """The sheet, with a box for each choice of each question."""
    body: list[Block] = [
        Paragraph(
            "Ông (bà) là đại diện hộ gia đình vui lòng đánh dấu (x) vào một ô ở mỗi câu. "
            "Phiếu không ghi tên, không đánh dấu riêng; câu để trống được tính là không có ý kiến."
        ),
    ]
    if len({one.choices for one in asked}) == 1:
        body.append(_table(asked))
    else:
        for number, one in enumerate(asked, 1):
            body.append(Paragraph(one.text, f"{number}."))
            body += [Bullet(word, "□") for word in one.choices]
    body += [Paragraph("Ý kiến khác của hộ (nếu có):"), Paragraph(BLANK * 4)]
    return framed(head, "PHIẾU LẤY Ý KIẾN", "MTTQ-BTT", head.title, body)


def _table(asked: tuple[AskedFacts, ...]) -> Table:
    words = asked[0].choices
    columns = (
        Column("STT", 0.7, "center"),
        Column("Nội dung", 5),
        *(Column(word, 1.2, "center") for word in words),
    )
    rows = (Row((i, one.text, *("□" for _word in words))) for i, one in enumerate(asked, 1))
    return Table(columns, tuple(rows))
