"""The annexes: criteria by commune for each set, bands and means, targets, works."""

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel.numbers import format_number, percent
from thonmoi.paper.model import Annex, Column, Paragraph, Row, Table
from thonmoi.reports.document.matrix import matrix_annex
from thonmoi.reports.facts import Facts, SetFacts, TargetFacts, WorkFacts
from thonmoi.reports.narrative.naming import LEVELS, clause_words
from thonmoi.reports.narrative.saying import day_words, listed
from thonmoi.reports.narrative.targets import REACHED
from thonmoi.reports.summing import banded, judged, mean

NO_DATA = "chưa có số liệu"


def annexes(facts: Facts) -> tuple[Annex, ...]:
    """All annexes that have something to show, in order."""
    made = [matrix_annex(facts, one) for one in facts.sets]
    summed = [one for one in facts.sets if judged(facts, one)]
    if summed:
        tables = tuple(block for one in summed for block in _summed(facts, one))
        made.append(Annex("Nhóm xã theo số tiêu chí đạt\nvà bình quân tiêu chí", tables))
    if facts.targets:
        made.append(Annex("Tình hình thực hiện các mục tiêu của kế hoạch", (_targets(facts),)))
    if facts.works:
        name = "Công trình, mua sắm, hoạt động\ncủa kế hoạch theo xã"
        made.append(Annex(name, (_works(facts),), is_landscape=True))
    return tuple(made)


def _summed(facts: Facts, set_: SetFacts) -> tuple[Table | Paragraph, ...]:
    rows = judged(facts, set_)
    level = LEVELS.get(set_.level, set_.name)
    found = banded(facts, set_)
    lines = [
        Row(
            (
                f"Xã {band.label}",
                len(names),
                f"{format_number(percent(len(names), len(rows)) or 0, 2)}%",
                listed(names) or None,
            )
        )
        for band, names in found
    ]
    whole = Row(("Tổng số xã có kết quả", len(rows), "100%", ""), is_total=True)
    columns = (
        Column("Nhóm xã", 3), Column("Số xã", 1, "center"),
        Column("Tỷ lệ", 1.2, "center"), Column("Tên xã", 4),
    )  # fmt: skip
    said = f"Bình quân tiêu chí/xã: {format_number(mean(rows), 2)} "
    said += f"(tính trên {len(rows)} xã có kết quả đánh giá theo bộ tiêu chí {level})."
    caption = f"Bộ tiêu chí xã {level}"
    return (Table(columns, (*lines, whole), caption), Paragraph(said))


def _targets(facts: Facts) -> Table:
    columns = (
        Column("TT", 0.8, "center"), Column("Mục tiêu", 4.5),
        Column("Đầu kỳ", 1.6, "center"), Column(f"Kế hoạch năm {facts.on.year}", 3, "center"),
        Column(f"Đến ngày {day_words(facts.on)}", 2.2, "center"),
        Column("Đánh giá", 2, "center"), Column("Mục của kế hoạch", 2, "center"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                n,
                one.what,
                _figure(one, one.baseline),
                one.said,
                _figure(one, one.now) or NO_DATA,
                _assessment(one),
                clause_words(one.clause),
            )
        )
        for n, one in enumerate(facts.targets, 1)
    )
    return Table(columns, rows, size=11)


def _figure(one: TargetFacts, value: object) -> str | None:
    if value is None:
        return None
    text = format_number(value)  # type: ignore[arg-type]
    return f"{text}%" if one.unit == "%" else f"{text} {one.unit}".strip()


def _assessment(one: TargetFacts) -> str:
    if one.now is None:
        return NO_DATA
    if one.reach in REACHED:
        return "Đạt"
    return "Chưa đạt" if one.reach is Reach.SHORT else "Cần xem xét"


def _works(facts: Facts) -> Table:
    columns = (
        Column("TT", 0.8, "center"), Column("Xã", 1.4), Column("Nội dung", 4.5),
        Column("Số lượng", 1.5, "center"), Column("Địa điểm", 2),
        Column("Mục của kế hoạch", 2, "center"), Column("Tiến độ", 1.8, "center"),
    )  # fmt: skip
    rows = tuple(Row((n, *_work(one), NO_DATA)) for n, one in enumerate(facts.works, 1))
    return Table(columns, rows, size=11)


def _work(one: WorkFacts) -> tuple[str | None, ...]:
    what = one.what[:1].upper() + one.what[1:]
    return one.commune, what, one.quantity or None, one.place or None, clause_words(one.clause)
