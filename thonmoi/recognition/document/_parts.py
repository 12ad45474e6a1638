"""What the papers of a dossier share: minutes and tables. The words are official Vietnamese."""

from thonmoi.paper.model import Block, Bullet, Column, Heading, Paragraph, Row, Table
from thonmoi.recognition.document._words import BLANK, HOUR, SHORT, day, percent
from thonmoi.recognition.lines import MeetingLine
from thonmoi.recognition.shown import ConditionLine, CriterionLine


def opened(held: MeetingLine | None) -> list[Block]:
    """How minutes begin: when, where, who led and who wrote; people are named on paper alone."""
    return [
        Paragraph(f"Thời gian bắt đầu: {HOUR} giờ {HOUR}, ngày {day(held.on if held else None)}."),
        Paragraph(f"Địa điểm: {held.place if held and held.place else BLANK}."),
        Heading(1, "I.", "Thành phần tham dự"),
        Bullet(f"Chủ trì (chủ tọa): {BLANK}"),
        Bullet(f"Thư ký (người ghi biên bản): {BLANK}"),
    ]


def closing(held: MeetingLine | None) -> Paragraph:
    """How minutes end."""
    return Paragraph(
        f"Biên bản đã được thông qua. Cuộc họp kết thúc vào {HOUR} giờ {HOUR}, "
        f"ngày {day(held.on if held else None)}./."
    )


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
        Column("Tự đánh giá", 1.7, "center"),
        Column("Ghi chú", 2.2),
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
