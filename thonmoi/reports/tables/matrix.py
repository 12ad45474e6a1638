"""Criteria by commune for one set: totals, the period before, the year before, what is missing."""

from collections.abc import Iterable

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.numbers import format_number, pad_count, percent
from thonmoi.kernel.periods import Period
from thonmoi.paper.model import Column
from thonmoi.reports.facts import CommuneFacts, Facts, Mark, SetFacts
from thonmoi.reports.narrative.naming import LEVELS
from thonmoi.reports.narrative.saying import BY_PLAN, listed
from thonmoi.reports.narrative.spans import before_words, last_year_words
from thonmoi.reports.summing import judged, mean, met_by
from thonmoi.reports.tables.grid import Cell, Formula, Grid, Line, Ref, cells
from thonmoi.reports.tables.part import Part

SIGNS = {
    Standing.MET: "Đ",
    Standing.MET_NOT_SUSTAINABLE: "Đc",
    Standing.NOT_MET: "x",
    Standing.NOT_APPLICABLE: "/",
    Standing.NO_DATA: "–",
}
BY_PLAN_SIGN = "*"
LEGEND = (
    f"Ký hiệu: Đ: đạt; Đc: đạt, cần củng cố; x: chưa đạt; –: chưa có số liệu; /: không áp dụng; "
    f"{BY_PLAN_SIGN}: {BY_PLAN}."
)
FIRST = 3
"""Columns before the criteria."""


def matrix(facts: Facts, set_: SetFacts) -> Part:
    """One row a commune of the set; the last rows sum over communes that have a result."""
    rows = facts.of_set(set_.slug)
    lines = [_row(n, one, set_) for n, one in enumerate(rows, 1)]
    lines += _sums(judged(facts, set_), set_, len(rows))
    level = LEVELS.get(set_.level, set_.name)
    name, key = f"Tiêu chí {set_.level}", key_of(set_)
    grid = Grid(name, _columns(facts, set_), tuple(lines), size=9, key=key)
    names = "; ".join(f"{one.code}. {one.name}" for one in set_.criteria)
    others = [one.name for one in facts.communes if not one.set]
    notes = [f"Tiêu chí: {names}.", LEGEND]
    if others:
        notes.append(f"Xã chưa có mục tiêu, danh hiệu để đánh giá: {listed(others)}.")
    name = f"Tổng hợp kết quả thực hiện bộ tiêu chí xã {level}"
    return Part(name, (grid, *notes), is_landscape=True)


def key_of(set_: SetFacts) -> str:
    """The key of the table of a set."""
    return f"matrix.{set_.slug}"


def results(facts: Facts, set_: SetFacts) -> Ref:
    """Where the table of a set says how many criteria each commune meets."""
    return Ref(0, len(facts.of_set(set_.slug)) - 1, FIRST + len(set_.criteria), key_of(set_))


def _columns(facts: Facts, set_: SetFacts) -> tuple[Column, ...]:
    period = Period.parse(facts.period)
    before, same = before_words(period), last_year_words(period)
    return (
        Column("TT", 8, "center"),
        Column("Xã", 20),
        Column("Năm về đích, danh hiệu", 22),
        *(Column(one.code, 7, "center", "Tiêu chí") for one in set_.criteria),
        Column("Tổng đạt", 11, "center"),
        Column(before[:1].upper() + before[1:], 12, "center"),
        Column("Tăng (+), giảm (-)", 12, "center"),
        *([Column(same[:1].upper() + same[1:], 12, "center")] if facts.same_on else []),
        Column("Tiêu chí chưa đạt", 27),
    )


def _row(n: int, one: CommuneFacts, set_: SetFacts) -> Line:
    missing = listed(set_.name_of(code) for code in one.standing(Standing.NOT_MET))
    key, count = f"communes.{one.code}", len(set_.criteria)
    total, before = FIRST + count, FIRST + count + 1
    met = Cell(one.met, f"{key}.met", f"{one.met}/{one.total}" if one.met is not None else None)
    row = (
        n,
        one.name,
        aim(one),
        *(sign(mark) for mark in one.marks),
        met,
        Cell(one.met_before, f"{key}.met_before"),
        _change(one, n - 1, (total, before)),
        *([Cell(one.same.met, f"{key}.met_same")] if one.same else []),
        missing or None,
    )
    return Line(cells(row))


def sign(mark: Mark) -> str:
    """The sign of a standing in a cell; with a star where only the plan says so."""
    return SIGNS[mark.standing] + (BY_PLAN_SIGN if mark.is_by_plan else "")


def aim(one: CommuneFacts) -> str | None:
    """The year of the level that a commune aims at, or the year of its title."""
    if one.aim:
        said = f"{LEVELS[one.aim.level]} {one.aim.year}"
        said = said[:1].upper() + said[1:]
        return f"{said} (đang làm rõ)" if one.aim.is_asked else said
    if one.title:
        year = f" {one.title.recognised_on.year}" if one.title.recognised_on else ""
        return f"Đạt chuẩn{year}{'' if one.title.is_confirmed else BY_PLAN_SIGN}"
    return None


def _change(one: CommuneFacts, line: int, columns: tuple[int, int]) -> Cell:
    if one.met is None or one.met_before is None:
        return Cell(None)
    change = one.met - one.met_before
    refs = tuple(Ref(line, line, column) for column in columns)
    said = f"{change:+d}" if change else "0"
    return Cell(change, f"communes.{one.code}.rise", said, Formula("difference", refs))


def _sums(known: tuple[CommuneFacts, ...], set_: SetFacts, rows: int) -> Iterable[Line]:
    """How many communes meet each criterion, their share, the mean; nothing without a result."""
    if not known:
        return
    count, key = len(set_.criteria), f"sets.{set_.slug}"
    results = Ref(0, rows - 1, FIRST + count)
    blanks = ("",) * (4 if any(one.same for one in known) else 3)
    counts = [
        Cell(
            met_by(known, one.code),
            f"{key}.criteria.{one.code}",
            formula=Formula("met", (Ref(0, rows - 1, FIRST + n),)),
        )
        for n, one in enumerate(set_.criteria)
    ]
    whole = sum(one.met or 0 for one in known)
    total = Cell(whole, f"{key}.met", str(whole), Formula("sum", (results,)))
    label = f"Số xã đạt (trên {pad_count(len(known))} xã có kết quả)"
    yield Line(cells((label, *counts, total, *blanks)), is_total=True, span=FIRST)
    shares = [_share(one, n, rows, results, len(known)) for n, one in enumerate(counts)]
    yield Line(cells(("Tỷ lệ xã đạt (%)", *shares, "", *blanks)), is_total=True, span=FIRST)
    average = mean(known)
    middle = Cell(average, f"{key}.mean", format_number(average, 2), Formula("mean", (results,)))
    empty = ("",) * count
    label = "Bình quân tiêu chí/xã"
    yield Line(cells((label, *empty, middle, *blanks)), is_total=True, span=FIRST)


def _share(count: Cell, n: int, line: int, results: Ref, known: int) -> Cell:
    """The share of the communes with a result that meet a criterion, in whole percent."""
    value = percent(count.value, known, 0) or 0  # type: ignore[arg-type]  # counted, so known
    refs = (Ref(line, line, FIRST + n), results)
    return Cell(value, shown=format_number(value), formula=Formula("rate", refs, 0))
