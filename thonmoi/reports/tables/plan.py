"""The plan's targets with baseline, result and assessment; its works with their progress."""

from decimal import Decimal

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import Column
from thonmoi.reports.facts import Facts, ProjectFacts, TargetFacts, WorkFacts
from thonmoi.reports.narrative.naming import clause_words
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.narrative.targets import REACHED
from thonmoi.reports.tables.grid import Cell, Grid, Line, cells
from thonmoi.reports.tables.part import Part

NO_DATA = "chưa có số liệu"


def targets(facts: Facts) -> Part | None:
    """Each target: before, plan, now, what it comes to."""
    if not facts.targets:
        return None
    columns = (
        Column("TT", 1, "center"), Column("Mục tiêu", 4.5),
        Column("Đầu kỳ", 1.6, "center"), Column(f"Kế hoạch năm {facts.on.year}", 3, "center"),
        Column(f"Đến ngày {day_words(facts.on)}", 2.2, "center"),
        Column("Đánh giá", 2, "center"), Column("Mục của kế hoạch", 2, "center"),
    )  # fmt: skip
    lines = tuple(_target(n, one) for n, one in enumerate(facts.targets, 1))
    name = "Tình hình thực hiện các mục tiêu của kế hoạch"
    return Part(name, (Grid("Mục tiêu", columns, lines),))


def _target(n: int, one: TargetFacts) -> Line:
    key = f"targets.{one.key}"
    return Line(
        cells(
            (
                n,
                one.what,
                Cell(one.baseline, f"{key}.baseline", _figure(one, one.baseline)),
                one.said,
                Cell(one.now, f"{key}.now", _figure(one, one.now) or NO_DATA),
                assessment(one),
                clause_words(one.clause),
            )
        )
    )


def _figure(one: TargetFacts, value: Decimal | None) -> str | None:
    if value is None:
        return None
    text = format_number(value)
    return f"{text}%" if one.unit == "%" else f"{text} {one.unit}".strip()


def assessment(one: TargetFacts) -> str:
    """What the latest figure of a target comes to."""
    if one.now is None:
        return NO_DATA
    if one.reach in REACHED:
        return "Đạt"
    return "Chưa đạt" if one.reach is Reach.SHORT else "Cần xem xét"


def works(facts: Facts) -> Part | None:
    """What the plan asks for, work by work, with what is known of its progress."""
    if not facts.works:
        return None
    columns = (
        Column("TT", 1, "center"), Column("Xã", 1.4), Column("Nội dung", 4.5),
        Column("Số lượng", 1.5, "center"), Column("Địa điểm", 2),
        Column("Mục của kế hoạch", 2, "center"), Column("Tiến độ", 2.4, "center"),
    )  # fmt: skip
    followed = {one.id: one for one in facts.projects}
    lines = tuple(
        Line(cells((n, *_work(one), progress(one, followed))))
        for n, one in enumerate(facts.works, 1)
    )
    name = "Công trình, mua sắm, hoạt động\ncủa kế hoạch theo xã"
    return Part(name, (Grid("Công trình của kế hoạch", columns, lines),), is_landscape=True)


def _work(one: WorkFacts) -> tuple[str | None, ...]:
    what = one.what[:1].upper() + one.what[1:]
    return one.commune, what, one.quantity or None, one.place or None, clause_words(one.clause)


def progress(one: WorkFacts, followed: dict[int, ProjectFacts]) -> str:
    """Where a work of the plan stands: its step and share, or how many of its parts are done."""
    found = [followed[pk] for pk in one.projects if pk in followed]
    if not found:
        return NO_DATA
    if len(found) > 1:
        done = sum(part.is_done for part in found)
        return f"{done}/{len(found)} phần hoàn thành"
    return stand(found[0]) or NO_DATA


def stand(one: ProjectFacts) -> str:
    """Where a work stands in words; empty where nothing was recorded of it."""
    if one.state == "cancelled":
        return "Hủy"
    said = [one.step] if one.step else []
    if one.percent is not None:
        said.append(f"{one.percent}%")
    if one.state == "paused":
        said.append("tạm dừng")
    if one.late:
        said.append(f"chậm {one.late} ngày")
    return ", ".join(said)
