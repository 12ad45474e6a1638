"""What the papers of a dossier share: heads, names, tables. The words are official Vietnamese."""

from datetime import date
from decimal import Decimal

from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import (
    Block,
    Bullet,
    Column,
    DocDate,
    Document,
    Letterhead,
    Recipients,
    Row,
    Signature,
    Table,
)
from thonmoi.recognition.lines import MeetingLine
from thonmoi.recognition.shown import ConditionLine, CriterionLine, Whole

LEVELS = {
    "ntm": "nông thôn mới",
    "nang-cao": "nông thôn mới nâng cao",
    "kieu-mau": "nông thôn mới kiểu mẫu",
    "hien-dai": "nông thôn mới hiện đại",
    "khu-dan-cu-kieu-mau": "khu dân cư nông thôn mới kiểu mẫu",
}
BLANK = "…" * 12
SHORT = "…" * 4


def inside(unit: str) -> str:
    """``xã Tân Lợi``: a unit inside a sentence."""
    return unit[:1].lower() + unit[1:]


def committee(unit: str) -> str:
    """``Ủy ban nhân dân xã Tân Lợi``."""
    return f"Ủy ban nhân dân {inside(unit)}" if unit else "Ủy ban nhân dân"


def aim(found: Whole) -> str:
    """``đạt chuẩn nông thôn mới nâng cao năm 2025``."""
    return f"đạt chuẩn {LEVELS[found.head.level]} năm {found.head.year}"


def bare(unit: str) -> str:
    """``Tân Lợi``: where a document is signed."""
    for kind in ("Xã ", "Huyện ", "Tỉnh ", "Thị trấn ", "Thành phố "):
        unit = unit.removeprefix(kind)
    return unit


def by_commune(
    found: Whole, kind: str, symbol: str, title: str, body: list[Block], **more: object
) -> Document:
    """A paper of the commune's committee."""
    head = Letterhead(
        ("Ủy ban nhân dân", found.head.unit),
        symbol,
        bare(found.head.unit),
        date=DocDate(_year(found)),
    )
    return _document(found, head, kind, title, body, committee(found.head.unit), more)


def by_district(
    found: Whole, kind: str, symbol: str, title: str, body: list[Block], **more: object
) -> Document:
    """A paper of the district's committee."""
    head = Letterhead(
        ("Ủy ban nhân dân", found.district),
        symbol,
        bare(found.district),
        date=DocDate(_year(found)),
    )
    return _document(found, head, kind, title, body, committee(found.district), more)


def by_body(
    found: Whole,
    parent: str,
    body_name: str,
    symbol: str,
    place: str,
    kind: str,
    title: str,
    body: list[Block],
    **more: object,
) -> Document:
    """A paper of a division, office or council under a committee."""
    lines = ("Ủy ban nhân dân", parent) if parent else ()
    head = Letterhead((body_name,), symbol, bare(place), lines, date=DocDate(_year(found)))
    return _document(found, head, kind, title, body, body_name, more)


def _document(
    found: Whole,
    head: Letterhead,
    kind: str,
    title: str,
    body: list[Block],
    issuer: str,
    more: dict[str, object],
) -> Document:
    signature = more.pop("signature", None) or Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",))
    to = more.pop("to", ("Như trên",))
    return Document(
        letterhead=head,
        kind=kind,
        title=title,
        body=tuple(body),
        signature=signature,  # type: ignore[arg-type]
        recipients=Recipients(tuple(to)),  # type: ignore[arg-type]
        issuer_name=issuer,
        **more,  # type: ignore[arg-type]
    )


def _year(found: Whole) -> int:
    return found.head.year


def day(on: date | None) -> str:
    """``05/3/2025``-like words of a day; a blank where it is not known."""
    return f"{on.day:02d}/{on.month}/{on.year}" if on else f"{SHORT}/{SHORT}/{SHORT}"


def percent(value: Decimal | None) -> str:
    """``91,67%``; a blank where nothing was counted."""
    if value is None:
        return f"{SHORT}%"
    return f"{format_number(value.quantize(Decimal('0.01')).normalize())}%"


def counted(one: MeetingLine | None) -> list[Block]:
    """Members, those present, the vote; blanks before the meeting."""
    if one is None:
        return [
            Bullet(f"Tổng số thành viên: {SHORT}; có mặt: {SHORT}; vắng: {SHORT}."),
            Bullet(f"Số phiếu đồng ý: {SHORT}/{SHORT}, đạt {SHORT}%; không đồng ý: {SHORT}."),
        ]
    return [
        Bullet(
            f"Tổng số thành viên: {one.members:02d}; có mặt: {one.present:02d} "
            f"({percent(one.presence)}); vắng: {one.members - one.present:02d}."
        ),
        Bullet(
            f"Số phiếu đồng ý: {one.agreed:02d}/{one.present:02d}, đạt {percent(one.agreement)} "
            f"số thành viên dự họp; không đồng ý: {one.against:02d}."
        ),
    ]


def assessed(lines: tuple[CriterionLine, ...]) -> Table:
    """Each criterion with what the commune concludes of it."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Tên tiêu chí", 3.4),
        Column("Chỉ tiêu có số liệu", 1.3, "center"),
        Column("Minh chứng", 1.1, "center"),
        Column("Tự đánh giá", 1.3, "center"),
        Column("Ghi chú", 2.6),
    )
    words = {True: "Đạt", False: "Chưa đạt", None: "Chưa đánh giá"}
    return Table(
        columns,
        tuple(
            Row(
                (
                    x.code,
                    x.name,
                    f"{x.figures}/{x.indicators}",
                    x.evidence or None,
                    words[x.is_met],
                    x.note,
                )
            )
            for x in lines
        ),
        size=11,
    )


def verified(lines: tuple[CriterionLine, ...]) -> Table:
    """Each criterion with what every charged agency says of it."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Tên tiêu chí", 2.6),
        Column("Cơ quan phụ trách", 2.8),
        Column("Ý kiến", 1.1, "center"),
        Column("Văn bản", 2.4),
    )
    rows = []
    for one in lines:
        head = (one.code, one.name)
        for said in one.said:
            told = {"confirmed": "Đạt", "dissent": "Không nhất trí"}.get(str(said.outcome or ""))
            paper = f"{said.number}, {day(said.on)}" if said.number else None
            if said.reason:
                paper = f"{paper or ''}\n{said.reason}"
            rows.append(Row((*head, said.agency, told or "Chưa có", paper)))
            head = ("", "")
        if not one.said:
            rows.append(Row((*head, "Chưa phân công", "Chưa có", None)))
    return Table(columns, tuple(rows), size=11)


def stated(lines: tuple[ConditionLine, ...]) -> Table:
    """Each condition with what is known of it and by what."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Điều kiện", 4),
        Column("Kết quả", 1.3, "center"),
        Column("Căn cứ", 3),
    )
    words = {True: "Đạt", False: "Chưa đạt", None: "Chưa rõ"}
    return Table(
        columns,
        tuple(Row((str(n), x.name, words[x.holds], _ground(x))) for n, x in enumerate(lines, 1)),
        size=11,
    )


def _ground(one: ConditionLine) -> str | None:
    found = [one.computed] if one.computed else []
    if one.finding:
        rate = f"{percent(one.finding.rate)}; " if one.finding.rate is not None else ""
        found.append(f"{rate}{one.finding.paper}, {day(one.finding.on)}")
    return "\n".join(x[:1].upper() + x[1:] for x in found) or None


def ended(text: str) -> str:
    """The text with one stop at its end."""
    return text.rstrip(" .;,") + "."
