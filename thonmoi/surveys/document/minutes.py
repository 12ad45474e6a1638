"""The counting minutes of a hamlet: with what was recorded, or blank to be filled in by hand."""

from datetime import date

from thonmoi.paper.model import (
    Block,
    Bullet,
    Column,
    DocDate,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from thonmoi.paper.wording import date_words
from thonmoi.surveys.document.facts import AskedFacts, CountFacts, HeadFacts
from thonmoi.surveys.document.frame import BLANK, SHORT, framed, inside


def compose_minutes(
    head: HeadFacts,
    count: CountFacts,
    asked: tuple[AskedFacts, ...],
    on: date | None,
    people: tuple[str, ...],
) -> Document:
    """The minutes; what is not recorded stays a blank."""
    day = (
        date_words(DocDate(on.year, on.month, on.day))
        if on
        else f"ngày {SHORT} tháng {SHORT} năm {head.year}"
    )
    body: list[Block] = [
        Paragraph(f"Hôm nay, {day}, tại {inside(count.name)}, {inside(head.unit)}, chúng tôi gồm:"),
        *(Bullet(f"{one.rstrip('.;')}: {BLANK}") for one in people or (BLANK, BLANK)),
        Paragraph(f"đã kiểm phiếu lấy ý kiến: {head.title}."),
        Heading(1, "I.", "Số phiếu"),
        *(Bullet(f"{word}: {_figure(value)}") for word, value in _counts(count)),
        Heading(1, "II.", "Kết quả từng nội dung"),
        _table(asked),
        Paragraph(
            "Biên bản được lập xong cùng ngày, đọc lại cho những người tham gia cùng nghe, "
            "thống nhất nội dung và ký tên./."
        ),
    ]
    title = f"Kiểm phiếu lấy ý kiến tại {inside(count.name)}, {inside(head.unit)}"
    return framed(head, "BIÊN BẢN", "BB-MTTQ", title, body)


def _counts(count: CountFacts) -> tuple[tuple[str, int | None], ...]:
    return (
        ("Tổng số hộ theo danh sách", count.households),
        ("Số phiếu phát ra", count.issued),
        ("Số phiếu thu về", count.returned),
        ("Số phiếu hợp lệ", count.valid),
        ("Số phiếu không hợp lệ", count.invalid),
    )


def _figure(value: int | None) -> str:
    return SHORT if value is None else f"{value:,}".replace(",", ".")


def _table(asked: tuple[AskedFacts, ...]) -> Table:
    words = max((one.choices for one in asked), key=len, default=("",))
    same = len({one.choices for one in asked}) == 1
    heads = words if same else tuple(f"Lựa chọn {i}" for i in range(1, len(words) + 1))
    columns = (
        Column("STT", 0.7, "center"),
        Column("Nội dung", 4.5),
        *(Column(word, 1.2, "number") for word in heads),
    )
    rows = (Row((i, one.text, *_cells(one, len(words)))) for i, one in enumerate(asked, 1))
    return Table(columns, tuple(rows))


def _cells(one: AskedFacts, wide: int) -> tuple[int | str, ...]:
    given: tuple[int | str, ...] = one.counts if one.counts is not None else ()
    return (*given, *("" for _place in range(wide - len(given))))
