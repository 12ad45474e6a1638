"""Groups of communes by criteria met, means, and the course of both over time."""

from decimal import Decimal

from thonmoi.kernel.numbers import format_number, pad_count, percent
from thonmoi.paper.model import Column
from thonmoi.reports.facts import Band, CourseFacts, Facts, SetFacts
from thonmoi.reports.narrative.naming import LEVELS
from thonmoi.reports.narrative.saying import listed
from thonmoi.reports.summing import banded, judged, mean
from thonmoi.reports.tables.chart import Chart
from thonmoi.reports.tables.grid import Cell, Formula, Grid, Line, Ref, cells
from thonmoi.reports.tables.matrix import results
from thonmoi.reports.tables.part import Part

FEWEST = 2
"""Of fewer points no course is drawn."""


def bands(facts: Facts) -> Part | None:
    """Groups of each set with its mean; None where no commune has a result."""
    sets = [one for one in facts.sets if judged(facts, one)]
    if not sets:
        return None
    blocks = tuple(block for one in sets for block in _set(facts, one))
    return Part("Nhóm xã theo số tiêu chí đạt\nvà bình quân tiêu chí", blocks)


def _set(facts: Facts, set_: SetFacts) -> tuple[Grid | Chart | str, ...]:
    rows, key, where = judged(facts, set_), f"sets.{set_.slug}", results(facts, set_)
    level = LEVELS.get(set_.level, set_.name)
    found = banded(facts, set_)
    lines = [_band(n, *one, len(rows), len(found), where, key) for n, one in enumerate(found)]
    total = Cell(len(rows), f"{key}.judged", formula=Formula("known", (where,)))
    every = Ref(len(found), len(found), 1)
    whole = Cell(Decimal(100), shown="100%", formula=Formula("share", (every, every)))
    lines.append(Line(cells(("Tổng số xã có kết quả", total, whole, "")), is_total=True))
    columns = (
        Column("Nhóm xã", 3), Column("Số xã", 1, "center"),
        Column("Tỷ lệ", 1.2, "center"), Column("Tên xã", 4),
    )  # fmt: skip
    caption = f"Bộ tiêu chí xã {level}"
    grid = Grid(f"Nhóm xã {set_.level}", columns, tuple(lines), caption, size=12)
    said = f"Bình quân tiêu chí/xã: {format_number(mean(rows), 2)} "
    said += f"(tính trên {pad_count(len(rows))} xã có kết quả đánh giá theo bộ tiêu chí {level})."
    chart = Chart(grid, f"Số xã theo nhóm, bộ tiêu chí xã {level}", tuple(range(len(found))), (1,))
    return (grid, said, *([chart] if found else []))


def _band(
    n: int, band: Band, names: tuple[str, ...], known: int, last: int, where: Ref, key: str
) -> Line:
    """A group: its count is reckoned from the table of criteria by commune."""
    rate = percent(len(names), known) or Decimal(0)
    key = f"{key}.bands.{band.label}"
    counted = Formula("between", (where,), bounds=(band.low, band.high))
    count = Cell(len(names), key, formula=counted)
    refs = (Ref(n, n, 1), Ref(last, last, 1))
    share = Cell(rate, f"{key}.rate", f"{format_number(rate, 2)}%", Formula("share", refs))
    return Line(cells((f"Xã {band.label}", count, share, listed(names) or None)))


def course(facts: Facts) -> Part | None:
    """What was met on the last days of quarters or years, with its chart; None of one day."""
    days = [one for one in facts.course if one.sets or one.titles or one.disbursed]
    sets = [one for one in facts.sets if any(day.of_set(one.slug) for day in days)]
    if len(days) < FEWEST or not sets:
        return None
    levels = [level for level in LEVELS if any(level in dict(day.titles) for day in days)]
    lines = tuple(_day(day, sets, levels) for day in days)
    columns = [Column("Thời điểm", 2, "center")]
    for one in sets:
        name = LEVELS.get(one.level, one.name)
        columns += [
            Column("Số xã có kết quả", 1.6, "center", name[:1].upper() + name[1:]),
            Column("Bình quân tiêu chí/xã", 1.6, "center", name[:1].upper() + name[1:], 2),
        ]
    columns += [Column(f"Số xã có quyết định đạt chuẩn {LEVELS[x]}", 2, "center") for x in levels]
    grid = Grid("Qua các thời điểm", tuple(columns), lines)
    chart = Chart(
        grid,
        "Bình quân tiêu chí/xã qua các thời điểm",
        tuple(range(len(lines))),
        tuple(2 + 2 * n for n in range(len(sets))),
        kind="lines",
    )
    return Part("Diễn biến kết quả thực hiện bộ tiêu chí", (grid, chart))


def _day(day: CourseFacts, sets: list[SetFacts], levels: list[str]) -> Line:
    row: list[Cell | str] = [day.label]
    for one in sets:
        found = day.of_set(one.slug)
        key = f"course.{day.on.isoformat()}.{one.slug}"
        row.append(Cell(found.judged if found else None, f"{key}.judged"))
        row.append(Cell(found.mean if found else None, f"{key}.mean"))
    titles = dict(day.titles)
    row += [
        Cell(titles.get(level, 0), f"course.{day.on.isoformat()}.titles.{level}")
        for level in levels
    ]
    return Line(cells(row))
