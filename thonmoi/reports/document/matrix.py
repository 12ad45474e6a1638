"""The annex of one set: communes by criteria, with totals, the period before, what is missing."""

from collections.abc import Iterable

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.numbers import format_number, percent
from thonmoi.kernel.periods import Period
from thonmoi.paper.model import Annex, Cell, Column, Paragraph, Row, Table
from thonmoi.reports.facts import CommuneFacts, Facts, Mark, SetFacts
from thonmoi.reports.narrative.naming import LEVELS
from thonmoi.reports.narrative.saying import BY_PLAN, listed
from thonmoi.reports.narrative.spans import before_words
from thonmoi.reports.summing import judged, mean, met_by

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


def matrix_annex(facts: Facts, set_: SetFacts) -> Annex:
    """One row a commune of the set; the last rows sum over communes that have a result."""
    rows = facts.of_set(set_.slug)
    known = judged(facts, set_)
    table = Table(
        _columns(facts, set_),
        (*(_row(n, one, set_) for n, one in enumerate(rows, 1)), *_sums(known, set_)),
        size=9,
    )
    level = LEVELS.get(set_.level, set_.name)
    name = f"Tổng hợp kết quả thực hiện bộ tiêu chí xã {level}"
    names = "; ".join(f"{one.code}. {one.name}" for one in set_.criteria)
    others = [one.name for one in facts.communes if not one.set]
    notes = [Paragraph(f"Tiêu chí: {names}."), Paragraph(LEGEND)]
    if others:
        notes.append(Paragraph(f"Xã chưa có mục tiêu, danh hiệu để đánh giá: {listed(others)}."))
    return Annex(name, (table, *notes), is_landscape=True)


def _columns(facts: Facts, set_: SetFacts) -> tuple[Column, ...]:
    before = before_words(Period.parse(facts.period))
    group = "Tiêu chí"
    return (
        Column("TT", 8, "center"),
        Column("Xã", 20),
        Column("Năm về đích, danh hiệu", 25),
        *(Column(one.code, 6.6, "center", group) for one in set_.criteria),
        Column("Tổng đạt", 11, "center"),
        Column(before[:1].upper() + before[1:], 13, "center"),
        Column("Tăng (+), giảm (-)", 13, "center"),
        Column("Tiêu chí chưa đạt", 30),
    )


def _row(n: int, one: CommuneFacts, set_: SetFacts) -> Row:
    missing = listed(set_.name_of(code) for code in one.standing(Standing.NOT_MET))
    return Row(
        (
            n,
            one.name,
            _aim(one),
            *(sign(mark) for mark in one.marks),
            f"{one.met}/{one.total}" if one.met is not None else None,
            one.met_before,
            _change(one),
            missing or None,
        )
    )


def sign(mark: Mark) -> str:
    """The sign of a standing in a cell; with a star where only the plan says so."""
    return SIGNS[mark.standing] + (BY_PLAN_SIGN if mark.is_by_plan else "")


def _aim(one: CommuneFacts) -> str | None:
    if one.aim:
        said = f"{LEVELS[one.aim.level]} {one.aim.year}"
        said = said[:1].upper() + said[1:]
        return f"{said} (đang làm rõ)" if one.aim.is_asked else said
    if one.title:
        year = f" {one.title.recognised_on.year}" if one.title.recognised_on else ""
        return f"Đạt chuẩn{year}{'' if one.title.is_confirmed else BY_PLAN_SIGN}"
    return None


def _change(one: CommuneFacts) -> str | None:
    if one.met is None or one.met_before is None:
        return None
    change = one.met - one.met_before
    return f"{change:+d}" if change else "0"


def _sums(known: tuple[CommuneFacts, ...], set_: SetFacts) -> Iterable[Row]:
    """How many communes meet each criterion, their share, the mean; nothing without a result."""
    if not known:
        return
    counts = [met_by(known, one.code) for one in set_.criteria]
    blanks: tuple[Cell, ...] = ("", "", "")
    total = sum(one.met or 0 for one in known)
    label = f"Số xã đạt (trên {len(known)} xã có kết quả)"
    yield Row((label, *counts, str(total), *blanks), is_total=True, span=3)
    shares = [f"{format_number(percent(count, len(known), 0) or 0)}" for count in counts]
    yield Row(("Tỷ lệ xã đạt (%)", *shares, "", *blanks), is_total=True, span=3)
    average = format_number(mean(known), 2)
    empty = ("",) * len(counts)
    yield Row(("Bình quân tiêu chí/xã", *empty, average, *blanks), is_total=True, span=3)
