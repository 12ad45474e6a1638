"""Papers of the district and the province: letters, verification, minutes, petition, decision."""

from dataclasses import replace

from thonmoi.kernel.text import fold
from thonmoi.paper.model import (
    Annex,
    Block,
    Bullet,
    Column,
    Document,
    Heading,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
    bold,
)
from thonmoi.recognition.document import _heads as heads
from thonmoi.recognition.document import _parts as parts
from thonmoi.recognition.document import _words as vi
from thonmoi.recognition.document._words import BLANK, SHORT
from thonmoi.recognition.shown import StageView, Whole

HEADS = (
    ("phong", "TRƯỞNG PHÒNG"),
    ("van phong", "CHÁNH VĂN PHÒNG"),
    ("ban chi huy", "CHỈ HUY TRƯỞNG"),
    ("ban", "TRƯỞNG BAN"),
    ("cong an", "TRƯỞNG CÔNG AN"),
)
"""Whose office signs for an agency, by how its name begins."""


def letter(found: Whole, agency_id: int) -> Document:
    """The letter by which one agency says what it finds of its criteria."""
    own = [(x, s) for x in found.criteria for s in x.said if s.agency_id == agency_id]
    name = own[0][1].agency if own else found.office
    reader = found.office if name != found.office else vi.committee(found.district)
    words = {"confirmed": "Đạt", "dissent": "Không nhất trí"}
    rows = tuple(
        Row((x.code, x.name, f"{x.figures}/{x.indicators}", x.evidence or None,
             words.get(str(s.outcome or ""), SHORT), s.reason))
        for x, s in own
    )  # fmt: skip
    columns = (
        Column("TT", 0.6, "center"),
        Column("Tên tiêu chí", 3),
        Column("Chỉ tiêu có số liệu", 1.2, "center"),
        Column("Minh chứng", 1.1, "center"),
        Column("Kết quả thẩm tra", 1.5, "center"),
        Column("Lý do, kiến nghị", 2.6),
    )
    body: list[Block] = [
        Paragraph(
            "Qua thẩm tra các tiêu chí được giao phụ trách đối với "
            f"{vi.inside(found.head.unit)} theo {found.set.name}, {name} có ý kiến như sau:"
        ),
        Table(columns, rows, size=11),
        Paragraph(f"{name} gửi {reader} tổng hợp./."),
    ]
    begins = f"{fold(name)} "
    signs = next((x for key, x in HEADS if begins.startswith(f"{key} ")), "THỦ TRƯỞNG CƠ QUAN")
    above = own[0][1].parent if own else vi.committee(found.district)
    number, mark, symbol = (own[0][1].number if own else "").partition("/")
    return heads.by_body(
        found, above or BLANK, name, symbol if mark else SHORT, found.district, "",
        f"xác nhận kết quả thực hiện các tiêu chí của {vi.inside(found.head.unit)} "
        f"đề nghị công nhận {vi.aim(found)}",
        body, signature=Signature(signs), addressees=(reader,),
        number=number if mark else "", on=own[0][1].on if own else None,
    )  # fmt: skip


def verification(found: Whole) -> Document:
    """The report of verification: each criterion with what was said of it, the conditions."""
    agreed = sum(x.is_confirmed for x in found.criteria)
    dissents = [(x, s) for x in found.criteria for s in x.said if str(s.outcome) == "dissent"]
    body: list[Block] = [
        Heading(1, "I.", "Kết quả thẩm tra"),
        Paragraph(
            f"Số tiêu chí được cơ quan phụ trách xác nhận đạt: {agreed:02d}/"
            f"{len(found.criteria):02d} (biểu chi tiết kèm theo)."
        ),
    ]
    if dissents:
        body.append(Paragraph("Ý kiến không nhất trí:"))
        body += [Bullet(vi.ended(f"{s.agency}, {x.label}: {s.reason}")) for x, s in dissents]
    body += [
        Heading(1, "II.", "Các điều kiện"),
        parts.stated(found.conditions),
        Heading(1, "III.", "Kiến nghị"),
        Paragraph(BLANK),
    ]
    annex = Annex("Kết quả thẩm tra từng tiêu chí", (parts.verified(found.criteria),))
    return heads.by_body(
        found, found.office_parent or found.district, found.office, "BC-VPĐP", found.district,
        "BÁO CÁO",
        f"Thẩm tra hồ sơ đề nghị xét, công nhận {vi.inside(found.head.unit)} "
        f"{vi.aim(found)}",
        body, signature=Signature("CHÁNH VĂN PHÒNG"), annexes=(annex,),
        addressees=(vi.committee(found.district),),
    )  # fmt: skip


def meeting(found: Whole, stage: StageView) -> Document:
    """The minutes of a meeting above the commune: the district's committee, the council."""
    held = stage.meeting
    name = stage.body_name.split(", ")[-1] or "Hội đồng"
    is_council = stage.code == "council"
    parent = found.province if is_council else found.district
    body: list[Block] = [
        *parts.opened(held),
        Bullet(f"Thành viên {name} dự họp."),
        Heading(1, "II.", "Nội dung"),
        Paragraph(
            f"Xem xét hồ sơ đề nghị xét, công nhận {vi.inside(found.head.unit)} "
            f"{vi.aim(found)}; bỏ phiếu kín."
        ),
        Paragraph(vi.ended(held.note) if held and held.note else BLANK),
        Heading(1, "III.", "Kết quả bỏ phiếu"),
        *parts.counted(held),
        parts.closing(held),
    ]
    return heads.by_body(
        found, parent, name, "BB-HĐTĐ" if is_council else "BB-BCĐ", parent, "BIÊN BẢN",
        f"Họp {name} xét đề nghị công nhận {vi.inside(found.head.unit)} "
        f"{vi.aim(found)}",
        body, signature=Signature("CHỦ TỌA"), second=Signature("THƯ KÝ"),
        to=(vi.committee(parent), f"Thành viên {name}"), on=held.on if held else None,
    )  # fmt: skip


def district_petition(found: Whole) -> Document:
    """The petition of the district to the province."""
    agreed = sum(x.is_confirmed for x in found.criteria)
    stage = found.stage("district")
    held = stage.meeting if stage else None
    body: list[Block] = [
        Paragraph(
            f"{vi.committee(found.district)} đã thẩm tra hồ sơ của "
            f"{vi.committee(found.head.unit)}: {agreed:02d}/{len(found.criteria):02d} tiêu chí "
            "được cơ quan phụ trách xác nhận đạt; các điều kiện như sau:"
        ),
        parts.stated(found.conditions),
        Paragraph("Kết quả họp Ban Chỉ đạo huyện:"),
        *parts.counted(held),
        Paragraph(
            f"{vi.committee(found.district)} kính trình {vi.committee(found.province)} xem "
            f"xét, thẩm định, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}./."
        ),
    ]
    return heads.by_district(
        found, "TỜ TRÌNH", "TTr-UBND",
        f"Đề nghị thẩm định, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}",
        body, addressees=(vi.committee(found.province),),
    )  # fmt: skip


def _set_by(found: Whole) -> str:
    """The document of the criteria set: kind, number, day, issuer; blanks for what is not known."""
    one = found.set.document
    if one is None:
        return found.set.name
    name = one.name if "ngày" in one.name else f"{one.name} ngày {vi.day(one.issued_on)}"
    issuer = f" của {one.issuer}" if one.issuer and one.issuer not in name else ""
    return f"{name}{issuer} ban hành {found.set.name}"


def decision(found: Whole) -> Document:
    """The draft decision: it is the chair's own competence, so no TM. stands above his office."""
    council = found.stage("council")
    held = council.meeting if council else None
    who = vi.committee(found.province)
    bases = [
        "Luật Tổ chức chính quyền địa phương",
        found.procedure.source,
        _set_by(found),
    ]
    if held:
        bases.append(
            f"Biên bản họp Hội đồng thẩm định ngày {vi.day(held.on)} với "
            f"{held.agreed:02d}/{held.present:02d} phiếu đồng ý"
        )
    bases.append(
        "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số "
        f"{SHORT}/TTr-{SHORT} ngày {vi.day(None)}"
    )
    articles = (
        f"Công nhận {vi.inside(found.head.unit)}, {vi.inside(found.district)}, "
        f"{vi.inside(found.province)} {vi.aim(found)}.",
        f"{vi.committee(found.district)}, {vi.committee(found.head.unit)} tổ chức công bố, "
        "tiếp tục duy trì và nâng cao chất lượng các tiêu chí.",
        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch "
        f"{vi.committee(found.district)}, Chủ tịch {vi.committee(found.head.unit)} chịu "
        "trách nhiệm thi hành Quyết định này, kể từ ngày ký./.",
    )
    body: list[Block] = [Heading(0, "QUYẾT ĐỊNH:", "")]
    body += [Paragraph((bold(f"Điều {n}. "), x)) for n, x in enumerate(articles, 1)]
    head = heads.by_body(
        found, "", "x", "QĐ-UBND", found.province, "QUYẾT ĐỊNH",
        f"Về việc công nhận {vi.inside(found.head.unit)} {vi.aim(found)}", body,
    )  # fmt: skip
    return replace(
        head,
        letterhead=replace(head.letterhead, issuer=("Ủy ban nhân dân", found.province)),
        issuer_name=who,
        authority=f"Chủ tịch {who}",
        bases=tuple(x if x.startswith(("Căn cứ", "Theo")) else f"Căn cứ {x}" for x in bases),
        signature=Signature("CHỦ TỊCH"),
        recipients=Recipients(("Như Điều 3",)),
    )
