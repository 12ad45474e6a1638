"""The commune's papers: opinions gathered, minutes, petition, what is missing."""

from typing import Any

from django.utils.translation import override

from thonmoi.paper.model import (
    Block,
    Bullet,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Signature,
    Table,
)
from thonmoi.recognition.document import _heads as heads
from thonmoi.recognition.document import _parts as parts
from thonmoi.recognition.document import _words as vi
from thonmoi.recognition.document._words import BLANK, SHORT
from thonmoi.recognition.rules import Outcome
from thonmoi.recognition.shown import Whole


def opinions(found: Whole) -> Document:
    """What organisations and residents said, and how often the report was published."""
    body: list[Block] = [
        Heading(1, "I.", "Việc công bố báo cáo"),
        Paragraph(f"Báo cáo được công bố {vi.times(found)} lần:"),
        Table(
            (Column("Lần", 0.6, "center"), Column("Ngày", 1.2, "center"),
             Column("Hình thức", 3), Column("Nơi công bố", 3)),
            tuple(
                Row((str(n), vi.day(x.on), x.words, x.place))
                for n, x in enumerate(found.publications, 1)
            )
            or (Row(("1", vi.day(None), SHORT, SHORT)),),
        ),
        Heading(1, "II.", "Ý kiến tham gia"),
    ]  # fmt: skip
    for n, one in enumerate(found.opinions, 1):
        people = ""
        if one.people is not None:
            agreed = f", {one.agreed:02d} người nhất trí" if one.agreed is not None else ""
            people = f" ({one.people:02d} người dự{agreed})"
        body.append(Paragraph(f"{one.body}, ngày {vi.day(one.on)}{people}:", f"{n}."))
        body.append(Bullet(vi.ended(one.text)))
        if one.answer:
            body.append(Bullet(vi.ended(f"Tiếp thu, giải trình: {one.answer}")))
    if not found.opinions:
        body.append(Paragraph(BLANK))
    body.append(Heading(1, "III.", "Đánh giá chung"))
    body.append(Paragraph(BLANK))
    return heads.by_commune(
        found, "BÁO CÁO", "BC-UBND",
        f"Tổng hợp ý kiến tham gia vào kết quả thực hiện xây dựng "
        f"{vi.LEVELS[found.head.level]} năm {found.head.year}",
        body, to=(vi.committee(found.district),),
    )  # fmt: skip


def minutes(found: Whole) -> Document:
    """The minutes of the commune's meeting with its vote."""
    stage = next((x for x in found.stages if x.has_vote and x.is_communes), None)
    held = stage.meeting if stage else None
    body_name = stage.body_name if stage and stage.body_name else "Ban Chỉ đạo xã"
    body: list[Block] = [
        *parts.opened(held),
        Bullet("Thành viên Ban Chỉ đạo xã, Ban Quản lý xã, Ban Phát triển ấp."),
        Heading(1, "II.", "Nội dung"),
        Paragraph(
            f"Cuộc họp nghe báo cáo kết quả thực hiện các tiêu chí, tổng hợp ý kiến tham gia và "
            f"bỏ phiếu đề nghị xét, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}."
        ),
        Paragraph(vi.ended(held.note) if held and held.note else BLANK),
        Heading(1, "III.", "Kết quả bỏ phiếu"),
        *parts.counted(held),
        parts.closing(held),
    ]
    return heads.by_body(
        found, found.head.unit, body_name, "BB-BCĐ", found.head.unit, "BIÊN BẢN",
        f"Họp đề nghị xét, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}",
        body, signature=Signature("CHỦ TỌA"), second=Signature("THƯ KÝ"),
        to=(vi.committee(found.head.unit), f"Thành viên {body_name}"),
        on=held.on if held else None,
    )  # fmt: skip


def petition(found: Whole) -> Document:
    """The petition by which the commune submits its dossier, with the list of what it holds."""
    stage = next((x for x in found.stages if x.has_vote and x.is_communes), None)
    held = stage.meeting if stage else None
    vote = (
        f"Cuộc họp ngày {vi.day(held.on)} có {held.agreed:02d}/{held.present:02d} thành viên dự "
        f"họp nhất trí đề nghị, đạt {vi.percent(held.agreement)}."
        if held
        else f"Cuộc họp ngày {vi.day(None)} có {SHORT}/{SHORT} thành viên dự họp nhất trí đề nghị."
    )
    own = [p for s in found.stages if s.is_communes for p in s.papers if p.code != "petition"]
    papers = [one for one in own if one.is_required or one.is_filed]
    body: list[Block] = [
        Paragraph(
            f"{vi.committee(found.head.unit)} đã tự đánh giá {vi.met(found)}/"
            f"{len(found.criteria):02d} tiêu chí đạt theo {found.set.name}; đã công bố báo cáo "
            f"{vi.times(found)} lần và lấy ý kiến các tổ chức, Nhân dân. {vote}"
        ),
        Paragraph(
            f"{vi.committee(found.head.unit)} kính đề nghị {vi.committee(found.district)} "
            f"thẩm tra, đề nghị cấp có thẩm quyền xét, công nhận "
            f"{vi.inside(found.head.unit)} {vi.aim(found)}."
        ),
        Paragraph("Hồ sơ kèm theo gồm:"),
        *(Bullet(vi.ended(_filed(x))) for x in papers),
    ]
    return heads.by_commune(
        found, "TỜ TRÌNH", "TTr-UBND",
        f"Đề nghị thẩm tra, xét, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}",
        body, addressees=(vi.committee(found.district),),
    )  # fmt: skip


def _filed(one: Any) -> str:
    name, number, on = one.name, one.number, one.on
    return f"{name} ({number}, ngày {vi.day(on)})" if number else f"{name} (chưa có)"


def missing(found: Whole) -> Document:
    """The office's letter to the commune: what its steps and criteria lack, who does not agree."""
    steps = [one for one in found.stages if one.is_now and one.lacks and one.is_communes]
    dissents = [(x, s) for x in found.criteria for s in x.said if s.outcome is Outcome.DISSENT]
    reader = vi.committee(found.head.unit)
    body: list[Block] = [
        Paragraph(
            f"Qua rà soát hồ sơ đề nghị xét, công nhận {vi.inside(found.head.unit)} "
            f"{vi.aim(found)}, {found.office} đề nghị {reader} bổ sung các nội dung sau:"
        ),
        Heading(1, "I.", "Theo từng bước"),
    ]
    if not steps and not dissents:
        body.append(Paragraph("Không còn nội dung thiếu ở các bước của xã."))
    for stage in steps:
        body.append(Paragraph(vi.ended(stage.name).rstrip(".") + ":"))
        with override("vi"):
            body += [Bullet(vi.ended(str(one.text))) for one in stage.lacks]
    if dissents:
        body.append(Paragraph("Ý kiến không nhất trí của cơ quan phụ trách tiêu chí:"))
        body += [Bullet(vi.ended(f"{s.agency}, {x.label}: {s.reason}")) for x, s in dissents]
    body += [
        Heading(1, "II.", "Theo từng tiêu chí"),
        _by_criterion(found),
        Paragraph(f"{found.office} đề nghị {reader} bổ sung trước ngày {vi.day(None)}./."),
    ]
    return heads.by_body(
        found, found.office_parent or found.district, found.office, "VPĐP", found.district, "",
        f"bổ sung hồ sơ đề nghị xét, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}",
        body, signature=Signature("CHÁNH VĂN PHÒNG"), addressees=(reader,),
    )  # fmt: skip


def _by_criterion(found: Whole) -> Table:
    rows = []
    for one in found.criteria:
        lacking = []
        if one.figures < one.indicators:
            lacking.append(f"số liệu {one.indicators - one.figures:02d} chỉ tiêu")
        if not one.evidence:
            lacking.append("minh chứng")
        if lacking:
            rows.append(Row((one.code, one.name, f"Thiếu {', '.join(lacking)}")))
    columns = (Column("TT", 0.6, "center"), Column("Tên tiêu chí", 3), Column("Còn thiếu", 4))
    return Table(columns, tuple(rows) or (Row(("", "Đủ", "")),), size=11)
