"""Composing the petition. The words of the form are official Vietnamese."""

from dataclasses import dataclass
from decimal import Decimal

from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import (
    Annex,
    Column,
    DocDate,
    Document,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)

MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class PetitionLine:
    """One content: `estimate` in đồng, None where the commune gave none."""

    text: str
    criterion: str
    place: str
    quantity: str
    estimate: int | None
    sources: str


@dataclass(frozen=True, slots=True)
class PetitionFacts:
    """Who asks whom, on which ground, for what."""

    commune: str
    district: str
    year: int
    basis: str
    plan: str
    lines: tuple[PetitionLine, ...]


def compose(facts: PetitionFacts) -> Document:
    """The draft with blanks for number, day and signer, and the table as its annex."""
    upper = f"Ủy ban nhân dân {_inside(facts.district)}"
    ground = (
        f"Thực hiện {facts.basis} {facts.plan}" if facts.plan else "Thực hiện kế hoạch của huyện"
    )
    total = sum(one.estimate or 0 for one in facts.lines)
    unknown = sum(one.estimate is None for one in facts.lines)
    count = f"{len(facts.lines):02d}"
    money = f"; dự toán {format_number(total)} đồng" if total else ""
    rest = f" (còn {unknown:02d} nội dung chưa có dự toán)" if unknown and total else ""
    return Document(
        letterhead=Letterhead(
            issuer=("Ủy ban nhân dân", facts.commune),
            symbol="TTr-UBND",
            place=facts.commune.partition(" ")[2] or facts.commune,
            date=DocDate(facts.year),
        ),
        kind="TỜ TRÌNH",
        title="Về việc đăng ký nội dung củng cố, duy trì các tiêu chí nông thôn mới "
        f"năm {facts.year}",
        addressees=(upper,),
        body=(
            Paragraph(
                f"{ground}, Ủy ban nhân dân {_inside(facts.commune)} đã rà soát các nội dung cần "
                "thực hiện để củng cố các tiêu chí đã đạt nhưng chưa bền vững."
            ),
            Paragraph(
                f"Ủy ban nhân dân {_inside(facts.commune)} đăng ký {count} nội dung{money}{rest} "
                "(biểu chi tiết kèm theo)."
            ),
            Paragraph(
                f"Kính trình {upper} xem xét, giao các đơn vị có liên quan thẩm định, phê duyệt "
                "để xã tổ chức thực hiện./."
            ),
        ),
        signature=Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",)),
        recipients=Recipients(
            ("Như trên", "Phòng Tài chính - Kế hoạch", "Văn phòng Điều phối nông thôn mới"), "VT"
        ),
        issuer_name=f"Ủy ban nhân dân {_inside(facts.commune)}",
        annexes=(
            Annex(
                f"Biểu nội dung đăng ký củng cố, duy trì các tiêu chí năm {facts.year}",
                (_table(facts, total),),
                is_landscape=True,
            ),
        ),
    )


def _table(facts: PetitionFacts, total: int) -> Table:
    columns = (
        Column("STT", 0.7, "center"),
        Column("Nội dung", 4),
        Column("Tiêu chí", 2),
        Column("Địa điểm", 1.6),
        Column("Khối lượng", 1.2, "center"),
        Column("Dự toán", 1.2, "number"),
        Column("Nguồn vốn đề nghị", 1.8),
    )
    rows = [
        Row((n, x.text, x.criterion, x.place, x.quantity, _millions(x.estimate), x.sources))
        for n, x in enumerate(facts.lines, 1)
    ]
    last = Row(("Tổng cộng", _millions(total), ""), is_total=True, span=5)
    return Table(columns, (*rows, last), unit="triệu đồng")


def _millions(amount: int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount) / MILLION


def _inside(unit: str) -> str:
    """``xã Tân Lợi``: a unit inside a sentence."""
    return unit[:1].lower() + unit[1:]
