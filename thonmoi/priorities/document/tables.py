"""The tables of the document, in đồng. Pure."""

from thonmoi.paper.model import Column, Row, Table
from thonmoi.priorities.document.saying import BARS
from thonmoi.priorities.shown import CandidateView, Lines

UNIT = "đồng"


def by_commune(lines: Lines) -> Table:
    """What is proposed by commune: works, đồng, criteria closed; the last row is the sum."""
    found: dict[str, list[CandidateView]] = {}
    for one in lines.proposed:
        found.setdefault(one.commune, []).append(one)
    closed: dict[str, int] = {}
    for gap in lines.closed:
        closed[gap.unit] = closed.get(gap.unit, 0) + 1
    rows = [
        Row((str(n), name, len(works), sum(one.cost for one in works), closed.get(name, 0)))
        for n, (name, works) in enumerate(found.items(), 1)
    ]
    sums = (len(lines.proposed), sum(one.cost for one in lines.proposed), len(lines.closed))
    columns = (
        Column("TT", 0.8, "center"),
        Column("Xã", 3),
        Column("Số công trình", 1.6, "number"),
        Column("Đề xuất bố trí", 2.6, "number"),
        Column("Tiêu chí khép được", 1.8, "number"),
    )
    return Table(columns, (*rows, Row(("", "Cộng", *sums), is_total=True)), unit=UNIT)


def proposed(lines: Lines) -> Table:
    """The ranked works, each explained; the last row is the sum."""
    is_split = any(name for one in lines.proposed for name, _amount in one.paid)
    columns = (
        Column("TT", 0.8, "center"),
        Column("Công trình", 4),
        Column("Xã", 1.8),
        Column("Dự toán", 2.2, "number"),
        Column("Đã giao", 2.2, "number"),
        Column("Đề xuất bố trí", 2.2, "number"),
        *([Column("Nguồn", 2.2)] if is_split else []),
        Column("Giải trình", 6),
    )
    rows = []
    for n, one in enumerate(lines.proposed, 1):
        paid = ["; ".join(name for name, _amount in one.paid)] if is_split else []
        figures = (one.budget, one.allotted, one.cost)
        rows.append(Row((str(n), one.name, one.commune, *figures, *paid, one.why)))
    sums = [_sum(lines.proposed, name) for name in ("budget", "allotted", "cost")]
    total = Row(("", "Cộng", "", *sums, *([""] if is_split else []), ""), is_total=True)
    return Table(columns, (*rows, total), unit=UNIT, size=11)


def left(lines: Lines) -> Table:
    """Works with a known need that are not proposed, and why."""
    columns = (
        Column("TT", 0.8, "center"),
        Column("Công trình", 4.5),
        Column("Xã", 2),
        Column("Còn thiếu", 2.4, "number"),
        Column("Lý do", 8),
    )
    rows = [
        Row((str(n), one.name, one.commune, one.need, one.why))
        for n, one in enumerate(lines.left, 1)
    ]
    return Table(columns, tuple(rows), unit=UNIT, size=11)


def barred(lines: Lines) -> Table:
    """Works of which no need is known, or that are paused, and what they hold up."""
    columns = (
        Column("TT", 0.8, "center"),
        Column("Công trình", 4.5),
        Column("Xã", 2),
        Column("Tình trạng", 2.6),
        Column("Tiêu chí gắn với công trình", 5),
    )
    rows = [
        Row(
            (
                str(n),
                one.name,
                one.commune,
                BARS[one.bar].capitalize(),
                "; ".join(gap.label for gap in one.gaps) or None,
            )
        )
        for n, one in enumerate(lines.barred, 1)
    ]
    return Table(columns, tuple(rows), size=11)


def _sum(found: tuple[CandidateView, ...], name: str) -> int:
    return sum(getattr(one, name) or 0 for one in found)
