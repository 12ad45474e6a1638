"""Difficulties and proposals by state, and each of them with its age and what was answered."""

from thonmoi.paper.model import Column
from thonmoi.reports.facts import DifficultyFacts, Facts
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.tables.grid import Cell, Grid, Line, cells, summed
from thonmoi.reports.tables.part import Part

STATES = {
    "raised": "Chưa phân công giải quyết",
    "assigned": "Đang giải quyết",
    "escalated": "Đã báo cáo cấp trên, chưa có trả lời",
    "answered": "Đã trả lời, chưa kết thúc",
    "closed": "Đã kết thúc",
}
LISTED = 200
"""So many stand in the table; all are counted."""


def difficulties(facts: Facts) -> Part | None:
    """The register as it stood on the day of the report (S-44, procedures 4.2)."""
    found = facts.difficulties
    if found is None:
        return None
    lines = [
        Line(cells((n, STATES[state], Cell(count, f"difficulties.{state}"))))
        for n, (state, count) in enumerate(found.states, 1)
    ]
    total = summed(lines, 2, key="difficulties.open")
    lines.append(Line(cells(("Cộng chưa kết thúc", total)), is_total=True, span=2))
    states = Grid(
        "Tình trạng vướng mắc",
        (Column("TT", 1, "center"), Column("Tình trạng", 6), Column("Số lượng", 2, "center")),
        tuple(lines),
    )
    rows = tuple(_row(n, one) for n, one in enumerate(found.rows[:LISTED], 1))
    columns = (
        Column("TT", 0.8, "center"), Column("Nội dung", 4.2), Column("Địa bàn", 1.4),
        Column("Cơ quan nêu", 2), Column("Ngày nêu", 1.8, "center"),
        Column("Số ngày", 1, "center"), Column("Tình trạng", 2),
        Column("Cơ quan giải quyết", 2.2), Column("Nội dung trả lời", 3.2),
    )  # fmt: skip
    register = Grid("Sổ vướng mắc", columns, rows, size=10)
    name = "Khó khăn, vướng mắc, đề xuất và kết quả giải quyết"
    return Part(name, (states, register), is_landscape=True)


def _row(n: int, one: DifficultyFacts) -> Line:
    subject = f"Đề xuất: {one.subject}" if one.is_proposal else one.subject
    said = one.answer
    if said and one.answered_on:
        said = f"{said} ({day_words(one.answered_on)})"
    row = (
        n, subject, one.commune, one.raised_by, day_words(one.raised_on),
        Cell(one.age, f"difficulties.{one.key}.age"), STATES[one.state], one.owner or None,
        said or None,
    )  # fmt: skip
    return Line(cells(row))
