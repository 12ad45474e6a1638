"""The report of a survey: sheets, rates of questions and hamlets, against what the rule asks."""

from decimal import Decimal

from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import Block, Column, Document, Heading, Paragraph, Row, Table
from thonmoi.surveys.document.facts import CountFacts, HeadFacts, ResultFacts
from thonmoi.surveys.document.frame import SHORT, framed, inside


def compose_report(head: HeadFacts, facts: ResultFacts) -> Document:
    """The draft of the report; the clerk gives it number and day, the chair signs."""
    body: list[Block] = [
        Paragraph(
            f"Ban Thường trực {head.issuer} tổ chức lấy ý kiến tại {inside(head.unit)} "
            f"{_span(facts)}, độc lập với Ủy ban nhân dân. Kết quả như sau:"
        ),
        Heading(1, "I.", "Số phiếu"),
        *_sheets(facts),
        Heading(1, "II.", "Kết quả từng nội dung"),
        _questions(facts),
        *_rates(facts),
        Heading(1, "III.", "Công khai và kiến nghị"),
        Paragraph(_posting(facts)),
        Paragraph(
            f"Trên đây là báo cáo kết quả lấy ý kiến tại {inside(head.unit)}, "
            f"{head.issuer} gửi các cơ quan để xem xét theo quy định./."
        ),
    ]
    unit = inside(head.unit)
    receivers = (f"Ủy ban nhân dân {unit}", head.issuer)
    return framed(head, "BÁO CÁO", "BC-MTTQ-BTT", f"Kết quả: {head.title}", body, *receivers)


def _span(facts: ResultFacts) -> str:
    first, last = facts.opened_on, facts.closed_on
    if not first or not last:
        return f"từ ngày {SHORT} đến ngày {SHORT}"
    return f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"


def _percent(value: Decimal | None) -> str:
    return "chưa có số liệu" if value is None else f"{format_number(value)}%"


def _sheets(facts: ResultFacts) -> list[Block]:
    columns = (
        Column("STT", 0.9, "center"),
        Column("Ấp", 3),
        *(
            Column(word, 1.2, "number")
            for word in ("Số hộ", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ")
        ),
        Column("Tỷ lệ hài lòng chung (%)", 1.4, "number"),
    )
    rows = [Row((i, *_line(one))) for i, one in enumerate(facts.hamlets, 1)]
    rows.append(Row(("", *_line(facts.total)), is_total=True))
    said: list[Block] = [Table(columns, tuple(rows))]
    said.append(
        Paragraph(
            f"Tỷ lệ thu về trên tổng số hộ: {_percent(facts.coverage)}; "
            f"mức yêu cầu: {_asked(facts.coverage_threshold)}."
        )
    )
    return said


def _line(one: CountFacts) -> tuple[str | int | Decimal | None, ...]:
    name = one.name or "Phiếu chỉ tính chung"
    counts = (one.households, one.issued, one.returned, one.valid, one.invalid)
    return (name, *counts, one.rate)


def _asked(value: Decimal | None) -> str:
    return "chưa rõ" if value is None else f"từ {format_number(value)}% trở lên"


def _questions(facts: ResultFacts) -> Table:
    words = max((one.choices for one in facts.asked), key=len, default=("",))
    same = len({one.choices for one in facts.asked}) == 1
    heads = words if same else tuple(f"Lựa chọn {i}" for i in range(1, len(words) + 1))
    columns = (
        Column("STT", 0.9, "center"),
        Column("Nội dung", 4.2),
        *(Column(word, 1.1, "number") for word in heads),
        Column("Tỷ lệ (%)" if same else "Tỷ lệ lựa chọn 1 (%)", 1.2, "number"),
    )
    rows = []
    for number, one in enumerate(facts.asked, 1):
        cells = (*(one.counts or ()), *("" for _c in range(len(words) - len(one.counts or ()))))
        rows.append(Row((number, one.text, *cells, one.rate)))
    return Table(columns, tuple(rows))


def _rates(facts: ResultFacts) -> list[Block]:
    if facts.rate is None:
        return []
    said = f"Tỷ lệ hài lòng chung: {_percent(facts.rate)}; mức yêu cầu: {_asked(facts.threshold)}."
    return [Paragraph(said)]


def _posting(facts: ResultFacts) -> str:
    until = facts.posted_until
    posted = f"đến hết ngày {until:%d/%m/%Y}" if until else f"đến hết ngày {SHORT}"
    many = f"{facts.objections} ý kiến" if facts.objections else "chưa ghi nhận ý kiến"
    return f"Kết quả được niêm yết, công khai {posted}; {many} kiến nghị về kết quả."
