"""The commune's papers: report, opinions gathered, minutes, petition, what is missing."""

from thonmoi.paper.model import (
    Annex,
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
from thonmoi.recognition.document import _parts as parts
from thonmoi.recognition.document._parts import BLANK, SHORT
from thonmoi.recognition.shown import Whole

CHAIR = Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",))


def report(found: Whole) -> Document:
    """The commune's report with the table of criteria as its annex."""
    met = sum(bool(x.is_met) for x in found.criteria)
    total = len(found.criteria)
    left = [x for x in found.criteria if x.is_met is False]
    others = tuple(x for x in found.conditions if x.code != "criteria")
    body: list[Block] = [
        Paragraph(
            f"{parts.committee(found.head.unit)} báo cáo kết quả thực hiện các tiêu chí theo "
            f"{found.set.name} như sau:"
        ),
        Heading(1, "I.", "Kết quả thực hiện các tiêu chí"),
        Paragraph(
            f"Tổng số tiêu chí xã tự đánh giá đạt: {met:02d}/{total:02d} "
            "(biểu chi tiết mức độ đạt từng tiêu chí kèm theo)."
        ),
    ]
    if left:
        body.append(Paragraph("Các tiêu chí xã tự đánh giá chưa đạt:"))
        body += [Bullet(parts.ended(f"{x.label}: {x.note or BLANK}")) for x in left]
    body += [Heading(1, "II.", "Các điều kiện xét, công nhận"), parts.stated(others)]
    body += [
        Heading(1, "III.", "Đề xuất"),
        Paragraph(
            f"{parts.committee(found.head.unit)} công bố báo cáo này để lấy ý kiến các tổ chức và "
            f"Nhân dân trước khi đề nghị xét, công nhận {parts.inside(found.head.unit)} "
            f"{parts.aim(found)}./."
        ),
    ]
    annex = Annex("Biểu chi tiết mức độ đạt từng tiêu chí", (parts.assessed(found.criteria),))
    return parts.by_commune(
        found, "BÁO CÁO", "BC-UBND",
        f"Kết quả thực hiện xây dựng {parts.LEVELS[found.head.level]} năm {found.head.year} "
        f"của {parts.inside(found.head.unit)}",
        body, annexes=(annex,),
        to=(parts.committee(found.district), "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    )  # fmt: skip


def opinions(found: Whole) -> Document:
    """What organisations and residents said, and how often the report was published."""
    body: list[Block] = [
        Heading(1, "I.", "Việc công bố báo cáo"),
        Paragraph(f"Báo cáo được công bố {len(found.publications):02d} lần:"),
        Table(
            (Column("Lần", 0.6, "center"), Column("Ngày", 1.2, "center"),
             Column("Hình thức", 3), Column("Nơi công bố", 3)),
            tuple(
                Row((str(n), parts.day(x.on), x.words, x.place))
                for n, x in enumerate(found.publications, 1)
            ),
        ),
        Heading(1, "II.", "Ý kiến tham gia"),
    ]  # fmt: skip
    for n, one in enumerate(found.opinions, 1):
        people = ""
        if one.people is not None:
            agreed = f", {one.agreed:02d} người nhất trí" if one.agreed is not None else ""
            people = f" ({one.people:02d} người dự{agreed})"
        body.append(Paragraph(f"{one.body}, ngày {parts.day(one.on)}{people}:", f"{n}."))
        body.append(Bullet(parts.ended(one.text)))
        if one.answer:
            body.append(Bullet(parts.ended(f"Tiếp thu, giải trình: {one.answer}")))
    if not found.opinions:
        body.append(Paragraph(BLANK))
    body.append(Heading(1, "III.", "Đánh giá chung"))
    body.append(Paragraph(BLANK))
    return parts.by_commune(
        found, "BÁO CÁO", "BC-UBND",
        f"Tổng hợp ý kiến tham gia vào kết quả thực hiện xây dựng "
        f"{parts.LEVELS[found.head.level]} năm {found.head.year}",
        body, to=(parts.committee(found.district),),
    )  # fmt: skip


def minutes(found: Whole) -> Document:
    """The minutes of the commune's meeting with its vote."""
    stage = next((x for x in found.stages if x.has_vote and x.is_communes), None)
    held = stage.meeting if stage else None
    body: list[Block] = [
        Paragraph(f"Thời gian: {SHORT} giờ {SHORT}, ngày {parts.day(held.on if held else None)}."),
        Paragraph(f"Địa điểm: {held.place if held and held.place else BLANK}."),
        Heading(1, "I.", "Thành phần"),
        Bullet(f"Chủ trì: {BLANK}"),
        Bullet(f"Thư ký: {BLANK}"),
        Bullet("Thành viên Ban Chỉ đạo xã, Ban Quản lý xã, Ban Phát triển ấp."),
        Heading(1, "II.", "Nội dung"),
        Paragraph(
            f"Cuộc họp nghe báo cáo kết quả thực hiện các tiêu chí, tổng hợp ý kiến tham gia và "
            f"bỏ phiếu đề nghị xét, công nhận {parts.inside(found.head.unit)} {parts.aim(found)}."
        ),
        Paragraph(parts.ended(held.note) if held and held.note else BLANK),
        Heading(1, "III.", "Kết quả bỏ phiếu"),
        *parts.counted(held),
        Paragraph(f"Biên bản được thông qua và kết thúc vào {SHORT} giờ {SHORT} cùng ngày./."),
    ]
    return parts.by_commune(
        found, "BIÊN BẢN", "BB-BCĐ",
        f"Họp đề nghị xét, công nhận {parts.inside(found.head.unit)} {parts.aim(found)}",
        body, signature=Signature("CHỦ TRÌ"), to=(parts.committee(found.district),),
    )  # fmt: skip


def petition(found: Whole) -> Document:
    """The petition by which the commune submits its dossier, with the list of what it holds."""
    met = sum(bool(x.is_met) for x in found.criteria)
    stage = next((x for x in found.stages if x.has_vote and x.is_communes), None)
    held = stage.meeting if stage else None
    vote = (
        f"Cuộc họp ngày {parts.day(held.on)} có {held.agreed:02d}/{held.present:02d} thành viên dự "
        f"họp nhất trí đề nghị, đạt {parts.percent(held.agreement)}."
        if held
        else f"Cuộc họp ngày {SHORT} có {SHORT} thành viên dự họp nhất trí đề nghị."
    )
    papers = [p for s in found.stages if s.is_communes for p in s.papers if p.code != "petition"]
    body: list[Block] = [
        Paragraph(
            f"{parts.committee(found.head.unit)} đã tự đánh giá {met:02d}/"
            f"{len(found.criteria):02d} tiêu chí đạt theo {found.set.name}; đã công bố báo cáo "
            f"{len(found.publications):02d} lần và lấy ý kiến các tổ chức, Nhân dân. {vote}"
        ),
        Paragraph(
            f"{parts.committee(found.head.unit)} kính đề nghị {parts.committee(found.district)} "
            f"thẩm tra, đề nghị cấp có thẩm quyền xét, công nhận "
            f"{parts.inside(found.head.unit)} {parts.aim(found)}."
        ),
        Paragraph("Hồ sơ kèm theo gồm:"),
        *(Bullet(parts.ended(_filed(x))) for x in papers),
    ]
    return parts.by_commune(
        found, "TỜ TRÌNH", "TTr-UBND",
        f"Đề nghị thẩm tra, xét, công nhận {parts.inside(found.head.unit)} {parts.aim(found)}",
        body, addressees=(parts.committee(found.district),),
    )  # fmt: skip


def _filed(one: object) -> str:
    name, number, on = one.name, one.number, one.on  # type: ignore[attr-defined]
    return f"{name} ({number}, ngày {parts.day(on)})" if number else f"{name} (chưa có)"


def missing(found: Whole) -> Document:
    """What the dossier still lacks, step by step, and criterion by criterion."""
    body: list[Block] = [
        Paragraph(
            f"Qua rà soát hồ sơ đề nghị xét, công nhận {parts.inside(found.head.unit)} "
            f"{parts.aim(found)}, {found.office} đề nghị bổ sung các nội dung sau:"
        ),
        Heading(1, "I.", "Theo từng bước"),
    ]
    for stage in found.stages:
        if not stage.is_now or not stage.lacks:
            continue
        body.append(Paragraph(parts.ended(stage.name).rstrip(".") + ":"))
        body += [Bullet(parts.ended(str(one.text))) for one in stage.lacks]
    body.append(Heading(1, "II.", "Theo từng tiêu chí"))
    body.append(_by_criterion(found))
    return parts.by_body(
        found, found.district, found.office, "DM-VPĐP", found.district, "DANH MỤC",
        f"Nội dung còn thiếu của hồ sơ {parts.inside(found.head.unit)} {parts.aim(found)}",
        body, signature=Signature("CHÁNH VĂN PHÒNG"), to=(parts.committee(found.head.unit),),
    )  # fmt: skip


def _by_criterion(found: Whole) -> Table:
    rows = []
    for one in found.criteria:
        lacking = []
        if one.figures < one.indicators:
            lacking.append(f"số liệu {one.indicators - one.figures:02d} chỉ tiêu")
        if not one.evidence:
            lacking.append("minh chứng")
        if not one.is_confirmed:
            lacking.append("văn bản xác nhận")
        if lacking:
            rows.append(Row((one.code, one.name, f"Thiếu {', '.join(lacking)}")))
    columns = (Column("TT", 0.6, "center"), Column("Tên tiêu chí", 3), Column("Còn thiếu", 4))
    return Table(columns, tuple(rows) or (Row(("", "Đủ", "")),), size=11)
