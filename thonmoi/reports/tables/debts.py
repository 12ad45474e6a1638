"""Outstanding debt of basic construction by work, what was allotted by source."""

from thonmoi.paper.model import Column
from thonmoi.reports import amounts
from thonmoi.reports.amounts import DebtLine
from thonmoi.reports.facts import Facts
from thonmoi.reports.tables.grid import Cell, Formula, Grid, Line, Ref, cells, summed
from thonmoi.reports.tables.part import Part

FIRST = 5
"""The column of the first source; before it stand the work, its total investment, its volume."""
GROUP = "Vốn đã bố trí"


def debts(facts: Facts) -> Part | None:
    """Works that owe, the largest debt first (procedures 4.2.8)."""
    rows = amounts.debts(facts)
    if not rows:
        return None
    sources = amounts.debt_sources(facts)
    lines = [_debt(n, one, len(sources)) for n, one in enumerate(rows)]
    names = ["value", "accepted", *(f"allotted.{one}" for one in sources), "allotted", "debt"]
    totals = [summed(lines, n, key=f"debts.{name}") for n, name in enumerate(names, 3)]
    lines.append(Line(cells(("Cộng", *totals, "")), is_total=True, span=3))
    grid = Grid("Nợ đọng", _columns(sources), tuple(lines), unit=amounts.UNIT, size=10)
    return Part("Nợ đọng xây dựng cơ bản", (grid,), is_landscape=True)


def _columns(sources: tuple[str, ...]) -> tuple[Column, ...]:
    group = GROUP if sources else ""
    return (
        Column("TT", 0.9, "center"), Column("Công trình", 4), Column("Xã", 1.5),
        Column("Tổng mức đầu tư", 1.6, "number"),
        Column("Giá trị khối lượng đã nghiệm thu", 1.8, "number"),
        *(Column(one, 1.5, "number", group) for one in sources),
        Column("Cộng" if sources else GROUP, 1.6, "number", group),
        Column("Nợ đọng", 1.6, "number"), Column("Phương án, thời hạn xử lý", 2.2),
    )  # fmt: skip


def _debt(n: int, one: DebtLine, sources: int) -> Line:
    shares = [Cell(amount) for amount in one.allotted]
    if sources:
        total = sum(amount or 0 for amount in one.allotted)
        ref = tuple(Ref(n, n, column) for column in range(FIRST, FIRST + sources))
        shares.append(Cell(total, formula=Formula("sum", ref)))
    work = one.facts
    row = (n + 1, work.name, work.commune, one.value, one.accepted, *shares, one.debt, None)
    return Line(cells(row))
