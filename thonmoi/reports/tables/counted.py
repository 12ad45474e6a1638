"""Titles by level, OCOP products, co-operatives, what communes wrote, indicators of a commune."""

from thonmoi.paper.model import Column
from thonmoi.reports.facts import Facts, GroupFacts, IndicatorFacts, ProductFacts
from thonmoi.reports.narrative.naming import LEVELS
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.tables.grid import Cell, Grid, Line, cells, summed
from thonmoi.reports.tables.part import Part

UNITS = {"commune": "xã", "district": "huyện", "province": "tỉnh", "hamlet": "ấp"}
SECTIONS = {"III.2": "Tồn tại, hạn chế", "III.3": "Nguyên nhân", "V": "Kiến nghị, đề xuất"}


def recognised(facts: Facts) -> Part | None:
    """Units recognised by decision: in all, in the year, in the period (procedures 4.2.5)."""
    if not facts.recognised:
        return None
    lines = tuple(
        Line(
            cells(
                (
                    n,
                    f"Số {UNITS.get(one.unit_level, one.unit_level)} đạt chuẩn "
                    f"{LEVELS.get(one.level, one.level)}",
                    Cell(one.held, f"titles.{one.level}.{one.unit_level}.held"),
                    Cell(one.in_year, f"titles.{one.level}.{one.unit_level}.year"),
                    Cell(one.in_period, f"titles.{one.level}.{one.unit_level}.period"),
                    Cell(one.claimed, f"titles.{one.level}.{one.unit_level}.claimed"),
                )
            )
        )
        for n, one in enumerate(facts.recognised, 1)
    )
    columns = (
        Column("TT", 1, "center"), Column("Danh hiệu", 4.5),
        Column("Lũy kế có quyết định công nhận", 2, "center"),
        Column(f"Trong năm {facts.on.year}", 1.5, "center"), Column("Trong kỳ", 1.3, "center"),
        Column("Theo kế hoạch, chưa có quyết định", 2, "center"),
    )  # fmt: skip
    return Part("Kết quả công nhận đạt chuẩn", (Grid("Công nhận", columns, lines),))


def products(facts: Facts) -> Part | None:
    """OCOP products with maker, stars, decision and term (procedures 4.2.9)."""
    if not facts.products:
        return None
    columns = (
        Column("TT", 1, "center"), Column("Sản phẩm", 3), Column("Chủ thể", 2.6),
        Column("Xã", 1.4), Column("Số sao", 0.9, "center"), Column("Quyết định công nhận", 2.4),
        Column("Ngày công nhận", 1.5, "center"), Column("Hạn", 1.5, "center"),
        Column("Ghi chú", 1.6),
    )  # fmt: skip
    lines = tuple(_product(n, one) for n, one in enumerate(facts.products, 1))
    return Part("Sản phẩm OCOP", (Grid("OCOP", columns, lines, size=10),), is_landscape=True)


def _product(n: int, one: ProductFacts) -> Line:
    return Line(
        cells(
            (
                n,
                one.name,
                one.maker or None,
                one.commune,
                one.stars,
                one.decision or None,
                day_words(one.since) if one.since else None,
                day_words(one.until) if one.until else None,
                "hết hạn hoặc thôi công nhận" if one.is_over else "",
            )
        )
    )


def groups(facts: Facts) -> Part | None:
    """Co-operatives by commune (procedures 4.2.10)."""
    if not facts.groups:
        return None
    lines = [_group(n, one) for n, one in enumerate(facts.groups, 1)]
    names = ("standing", "new", "dissolved", "idle", "members")
    totals = [summed(lines, n, key=f"groups.{name}") for n, name in enumerate(names, 2)]
    lines.append(Line(cells(("Cộng", *totals)), is_total=True, span=2))
    columns = (
        Column("TT", 1, "center"), Column("Xã", 2.4), Column("Số hợp tác xã", 1.5, "center"),
        Column("Thành lập mới", 1.5, "center"), Column("Giải thể", 1.3, "center"),
        Column("Ngừng hoạt động", 1.5, "center"), Column("Thành viên (đã ghi)", 1.6, "center"),
    )  # fmt: skip
    return Part("Hợp tác xã", (Grid("Hợp tác xã", columns, tuple(lines)),))


def _group(n: int, one: GroupFacts) -> Line:
    return Line(
        cells((n, one.commune, one.standing, one.new, one.dissolved, one.idle, one.members))
    )


def hardships(facts: Facts) -> Part | None:
    """What communes wrote about what is wanting, why, and what they ask."""
    if not facts.hardships:
        return None
    lines = tuple(
        Line(cells((n, one.commune, SECTIONS.get(one.section, ""), one.text)))
        for n, one in enumerate(facts.hardships, 1)
    )
    columns = (
        Column("TT", 1, "center"), Column("Xã", 1.6), Column("Nội dung", 2),
        Column("Theo báo cáo của xã", 7),
    )  # fmt: skip
    grid = Grid("Khó khăn, kiến nghị", columns, lines)
    return Part("Khó khăn, vướng mắc, kiến nghị của xã", (grid,))


def indicators(facts: Facts) -> Part | None:
    """Every indicator of one commune (procedures 4.2.4)."""
    if not facts.indicators:
        return None
    columns = (
        Column("TT", 0.9, "center"), Column("Nội dung, chỉ tiêu", 4.6),
        Column("Đơn vị tính", 1.1, "center"), Column("Yêu cầu đạt chuẩn", 1.6, "center"),
        Column("Kết quả thực hiện", 1.5, "center"), Column("Tự đánh giá", 1.2, "center"),
        Column("Kết quả xác nhận", 1.4, "center"), Column("Cơ quan xác nhận", 2),
        Column("Minh chứng", 2), Column("Ghi chú", 1.8),
    )  # fmt: skip
    lines: list[Line] = []
    heading = ""
    for one in facts.indicators:
        if one.criterion != heading:
            heading = one.criterion
            lines.append(Line(cells((heading,)), is_total=True, span=len(columns)))
        lines.append(_indicator(one))
    grid = Grid("Chỉ tiêu", columns, tuple(lines), size=10)
    return Part("Kết quả thực hiện từng chỉ tiêu", (grid,), is_landscape=True)


def _indicator(one: IndicatorFacts) -> Line:
    row = (
        one.code, one.name, one.unit or None, one.required or None,
        one.value or "chưa có số liệu", one.outcome or None, one.decided or None,
        one.office or None, one.evidence or None, one.note or "",
    )  # fmt: skip
    return Line(cells(row))
