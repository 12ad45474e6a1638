"""Composing the document. Its words are official Vietnamese; blanks where nothing is recorded."""

from collections.abc import Sequence

from thonmoi.kernel.numbers import format_number, pad_count
from thonmoi.notices.rules.letters import LetterFrame, day_words
from thonmoi.paper.model import (
    SIMULATED,
    Annex,
    Block,
    Bullet,
    DocDate,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Signature,
)
from thonmoi.priorities.document import tables
from thonmoi.priorities.document.assuming import assumptions
from thonmoi.priorities.rules import GapKind
from thonmoi.priorities.shown import Lines, PriorityView

NATURES = {"investment": "vốn đầu tư phát triển", "recurrent": "kinh phí sự nghiệp"}
KINDS = {
    GapKind.DUE: "chưa đạt, xã có mục tiêu đạt chuẩn trong năm hoặc đã qua năm mục tiêu",
    GapKind.LATER: "chưa đạt, xã có mục tiêu đạt chuẩn ở năm sau",
    GapKind.HELD: "chưa đạt ở xã đang giữ danh hiệu",
    GapKind.FRAGILE: "đạt nhưng cần củng cố",
}


def compose(
    head: PriorityView,
    lines: Lines,
    purses: Sequence[tuple[str, int]],
    frame: LetterFrame,
    *,
    is_simulated: bool = False,
) -> Document:
    """The document; number and day stay blank until they are recorded."""
    typed, _slash, symbol = head.number.partition("/")
    day = head.issued_on
    return Document(
        letterhead=Letterhead(
            issuer=frame.issuer,
            parent=frame.parent,
            symbol=symbol or (f"TTr-{frame.symbol}" if frame.symbol else "TTr"),
            place=frame.place,
            number=typed or None,
            date=DocDate(day.year, day.month, day.day) if day else DocDate(head.facts_on.year),
        ),
        kind="TỜ TRÌNH",
        title=f"Về việc đề xuất thứ tự ưu tiên bố trí {NATURES[head.nature]}\n"
        f"thực hiện Chương trình MTQG xây dựng nông thôn mới năm {head.year}",
        body=(*_opening(head, frame), *_money(head, purses), *_proposed(head, lines)),
        signature=Signature("\n".join(frame.position), frame.authority, frame.signer),
        recipients=Recipients(("Như trên", *frame.copies), frame.filed),
        issuer_name=frame.issuer_name,
        addressees=(head.addressee,) if head.addressee else (),
        annexes=_annexes(lines),
        marks=(SIMULATED,) if is_simulated else (),
    )


def _opening(head: PriorityView, frame: LetterFrame) -> list[Block]:
    issuer = frame.issuer_name or " ".join(frame.issuer)
    place = head.unit[:1].lower() + head.unit[1:]
    return [
        Paragraph(
            f"Qua theo dõi các tiêu chí và công trình xây dựng nông thôn mới của {place} đến ngày "
            f"{day_words(head.facts_on)}, {issuer} đề xuất thứ tự ưu tiên bố trí "
            f"{NATURES[head.nature]} năm {head.year} như sau:"
        )
    ]


def _money(head: PriorityView, purses: Sequence[tuple[str, int]]) -> list[Block]:
    split = [(name, amount) for name, amount in purses if name]
    found: list[Block] = [Heading(1, "I.", "Hạn mức và cách xác định thứ tự ưu tiên")]
    found.append(Paragraph(f"Hạn mức: {money(head.budget)} đồng.", "1."))
    found += [Bullet(f"{name}: {money(amount)} đồng;") for name, amount in split]
    counted = "; ".join(
        f"{KINDS[kind]}: {pad_count(points)} điểm"
        for kind, points in head.weights.items()
        if points
    )
    found.append(Paragraph(f"Mức quan trọng của mỗi tiêu chí cần khép: {counted}.", "2."))
    found.append(Paragraph("Cách tính:", "3."))
    return [*found, *(Bullet(f"{line}.") for line in assumptions(head))]


def _proposed(head: PriorityView, lines: Lines) -> list[Block]:
    closed = len(lines.closed)
    said = (
        f"Đề xuất bố trí {money(head.cost)} đồng cho {pad_count(len(lines.proposed))} công trình; "
        f"khi đủ vốn thì khép được phần công trình của {pad_count(closed)}/"
        f"{pad_count(len(lines.gaps))} tiêu chí chưa đạt hoặc cần củng cố "
        f"({pad_count(head.points)} điểm). Hạn mức còn lại: {money(head.rest)} đồng."
    )
    found: list[Block] = [Heading(1, "II.", "Đề xuất"), Paragraph(said)]
    if lines.proposed:
        found.append(tables.by_commune(lines))
    found.append(Paragraph(_compared(head)))
    found.append(Heading(1, "III.", "Những điểm cần lưu ý"))
    found += [Bullet(f"{line}.") for line in _notes(head, lines)]
    found += [Paragraph(line) for line in head.words.splitlines() if line.strip()]
    to = head.addressee or "cơ quan tài chính"
    found.append(
        Paragraph(f"Kính đề nghị {to} xem xét, cân đối, tham mưu bố trí vốn theo quy định.")
    )
    return found


def _compared(head: PriorityView) -> str:
    by_turn = (
        f"So sánh: chọn lần lượt từng tiêu chí có nhiều điểm nhất trên mỗi đồng thì được "
        f"{pad_count(head.greedy_points)} điểm với {money(head.greedy_cost)} đồng"
    )
    if head.ahead:
        by_turn += f"; đề xuất trên hơn {pad_count(head.ahead)} điểm."
    else:
        by_turn += "; đề xuất trên bằng điểm và không tốn hơn."
    if head.is_proven:
        return f"{by_turn} Đã chứng minh không có cách chọn nào được nhiều điểm hơn trong hạn mức."
    return f"{by_turn} Chưa chứng minh là tốt nhất; không cách nào quá {head.bound} điểm."


def _notes(head: PriorityView, lines: Lines) -> list[str]:
    found = []
    if lines.barred:
        found.append(
            f"{pad_count(len(lines.barred))} công trình chưa có dự toán hoặc đang tạm dừng "
            "(Phụ lục kèm theo): chưa rõ nhu cầu vốn nên không tính; đề nghị các xã sớm lập dự toán"
        )
    if lines.hindered:
        found.append(
            f"{pad_count(len(lines.hindered))} tiêu chí chưa thể khép bằng hạn mức này vì còn "
            "công trình chưa có dự toán, đang tạm dừng, để lại hoặc mới bố trí một phần"
        )
    if lines.without_work:
        found.append(
            f"{pad_count(len(lines.without_work))} tiêu chí không gắn với công trình nào: "
            "thực hiện bằng nhiệm vụ, không bằng vốn công trình"
        )
    if head.unknown:
        found.append(
            f"{pad_count(head.unknown)} tiêu chí chưa có số liệu, không được tính là chưa đạt"
        )
    return found or ["Không có"]


def _annexes(lines: Lines) -> tuple[Annex, ...]:
    found = []
    if lines.proposed:
        name = "Công trình đề xuất bố trí vốn theo thứ tự ưu tiên"
        found.append(Annex(name, (tables.proposed(lines),), is_landscape=True))
    if lines.left:
        name = "Công trình có dự toán, chưa đề xuất"
        found.append(Annex(name, (tables.left(lines),), is_landscape=True))
    if lines.barred:
        name = "Công trình chưa có dự toán hoặc đang tạm dừng"
        found.append(Annex(name, (tables.barred(lines),), is_landscape=True))
    return tuple(found)


def money(amount: int) -> str:
    """``1.250.000.000``."""
    return format_number(amount)
