"""Money: resources mobilised, disbursement by content and work."""

from thonmoi.kernel.periods import Period
from thonmoi.paper.model import Column
from thonmoi.reports import amounts
from thonmoi.reports.amounts import ResourceLine
from thonmoi.reports.facts import ContentFacts, Facts, ProjectFacts
from thonmoi.reports.narrative.spans import last_year_words
from thonmoi.reports.tables.chart import Chart
from thonmoi.reports.tables.grid import Cell, Grid, Line, Ref, added, cells, share, summed
from thonmoi.reports.tables.part import Part
from thonmoi.reports.tables.plan import stand

AMOUNTS = (1, 2, 3, 4)
"""Columns of money in the table of resources, with the last one, the year before, where it is."""


def resources(facts: Facts) -> Part | None:
    """By source and nature, each nature with its sum (procedures 4.2.6)."""
    by_nature = amounts.resources(facts)
    if not by_nature or facts.money is None:
        return None
    has_same = facts.same_on is not None
    lines: list[Line] = []
    totals: list[int] = []
    for nature, rows in by_nature.items():
        first = len(lines)
        lines += [_source(first + n, one, has_same) for n, one in enumerate(rows)]
        totals.append(len(lines))
        lines.append(_sum(nature, lines, Ref(first, len(lines) - 1, 0), rows, has_same))
    lines.append(_whole(lines, totals, has_same))
    grid = Grid("Huy động nguồn lực", _columns(facts), tuple(lines), unit=amounts.UNIT, size=11)
    shown = tuple(n for n, line in enumerate(lines) if not line.is_total)
    chart = Chart(grid, "Nguồn lực theo nguồn vốn (triệu đồng)", shown, (1, 3))
    note = (
        "Vốn đầu tư phát triển và kinh phí sự nghiệp được cộng riêng; dòng Tổng huy động cộng mọi "
        "nguồn để tổng hợp nguồn lực. Đóng góp của người dân, doanh nghiệp là tự nguyện, không có "
        "chỉ tiêu."
    )
    return Part("Kết quả huy động nguồn lực, giải ngân vốn", (grid, note, chart), True)


def _columns(facts: Facts) -> tuple[Column, ...]:
    period = Period.parse(facts.period)
    first, last = facts.money.stage if facts.money else (0, 0)
    is_stage = facts.kind == "term"
    year = f"{first} - {facts.on.year}" if is_stage else str(facts.on.year)
    same = last_year_words(period)
    return (
        Column("Nguồn vốn", 4),
        Column(f"Kế hoạch {'giai đoạn' if is_stage else 'năm'} {year}", 1.8, "number"),
        Column("Thực hiện trong kỳ", 1.8, "number"),
        Column("Lũy kế giai đoạn" if is_stage else f"Lũy kế năm {year}", 1.8, "number"),
        Column(f"Lũy kế giai đoạn {first} - {last}", 1.8, "number"),
        Column("Tỷ lệ giải ngân (%)", 1.4, "number", places=2),
        *([Column(same[:1].upper() + same[1:], 1.8, "number")] if facts.same_on else []),
    )


def _source(n: int, one: ResourceLine, has_same: bool) -> Line:
    key = f"money.{one.key}"
    values = [
        Cell(value, f"{key}.{name}")
        for name, value in zip(amounts.COLUMNS, one.amounts, strict=True)
    ]
    rate = share(one.done, one.planned, n, (3, 1), f"{key}.share")
    rate = rate if one.nature in amounts.BUDGET else Cell(None)
    return Line(cells((one.label, *values[:4], rate, *(values[4:] if has_same else []))))


def _sum(
    nature: str, lines: list[Line], ref: Ref, rows: tuple[ResourceLine, ...], has_same: bool
) -> Line:
    found, key = amounts.nature_sum(nature, rows), f"money.{nature}"
    names = dict(zip((1, 2, 3, 4, 6), amounts.COLUMNS, strict=True))
    columns = AMOUNTS if not has_same else (*AMOUNTS, 6)
    made = {n: summed(lines, n, Ref(ref.first, ref.last, n), f"{key}.{names[n]}") for n in columns}
    n = len(lines)
    rate = share(found.done, found.planned, n, (3, 1), f"{key}.share")
    made[5] = rate if nature in amounts.BUDGET else Cell(None)
    row = [made[n] for n in sorted(made)]
    return Line(cells((f"Cộng: {found.label[:1].lower()}{found.label[1:]}", *row)), is_total=True)


def _whole(lines: list[Line], totals: list[int], has_same: bool) -> Line:
    names = dict(zip((1, 2, 3, 4, 6), amounts.COLUMNS, strict=True))
    made = [added(lines, n, totals, f"money.all.{names[n]}") for n in AMOUNTS]
    same = [added(lines, 6, totals, "money.all.last_year")] if has_same else []
    return Line(cells(("Tổng huy động", *made, Cell(""), *same)), is_total=True)


def contents(facts: Facts) -> Part | None:
    """Budget capital by content of the programme."""
    rows = facts.money.contents if facts.money else ()
    if not rows:
        return None
    plan = amounts.in_millions([one.planned for one in rows])
    paid = amounts.in_millions([one.disbursed for one in rows])
    lines = [_content(n, one, plan[n], paid[n]) for n, one in enumerate(rows)]
    last = len(lines)
    totals = [summed(lines, n) for n in (2, 3)]
    rate = share(totals[1].value, totals[0].value, last, (3, 2))
    lines.append(Line(cells(("Cộng", *totals, rate)), is_total=True, span=2))
    columns = (
        Column("TT", 1, "center"), Column("Nội dung thành phần", 5),
        Column("Kế hoạch vốn", 2, "number"), Column("Giải ngân", 2, "number"),
        Column("Tỷ lệ (%)", 1.4, "number", places=2),
    )  # fmt: skip
    grid = Grid("Nội dung thành phần", columns, tuple(lines), unit=amounts.UNIT)
    return Part("Vốn ngân sách theo nội dung thành phần", (grid,))


def _content(n: int, one: ContentFacts, planned: int | None, paid: int | None) -> Line:
    rate = share(paid, planned, n, (3, 2))
    return Line(cells((one.code, one.name, Cell(planned), Cell(paid), rate)))


def disbursement(facts: Facts) -> Part | None:
    """Works with capital, disbursement, volume, what stands in the way (procedures 4.2.7)."""
    rows = amounts.projects(facts)
    if not rows:
        return None
    lines = [_project(n, one, money) for n, (one, money) in enumerate(rows)]
    last = len(lines)
    totals = [summed(lines, n, key=f"projects.{name}") for n, name in _PROJECT.items()]
    rate = share(totals[3].value, totals[1].value, last, (8, 6))
    row = ("Cộng", *totals, rate, "", "")
    lines.append(Line(cells(row), is_total=True, span=5))
    columns = (
        Column("TT", 1, "center"), Column("Công trình", 4.2), Column("Xã", 1.5),
        Column("Chủ đầu tư", 2.2), Column("Quyết định phê duyệt", 2),
        Column("Tổng mức đầu tư", 1.5, "number"), Column("Vốn giao", 1.4, "number"),
        Column("Giải ngân trong kỳ", 1.4, "number"), Column("Giải ngân lũy kế", 1.4, "number"),
        Column("Tỷ lệ (%)", 1.2, "number", places=2), Column("Khối lượng, tiến độ", 2.2),
        Column("Vướng mắc", 2.2),
    )  # fmt: skip
    grid = Grid("Công trình, giải ngân", columns, tuple(lines), unit=amounts.UNIT, size=10)
    return Part("Tiến độ, giải ngân các công trình", (grid,), is_landscape=True)


_PROJECT = {5: "budget", 6: "allotted", 7: "in_period", 8: "in_year"}


def _project(n: int, one: ProjectFacts, money: tuple[int | None, ...]) -> Line:
    rate = share(money[3], money[1], n, (8, 6))
    row = (
        n + 1, one.name, one.commune, one.investor or None, one.paper or None,
        *money, rate, stand(one) or None, one.reason or None,
    )  # fmt: skip
    return Line(cells(row))
