"""The annexes of a report as tables and charts: the one source of paper and workbook. Pure."""

from thonmoi.reports.facts import Facts
from thonmoi.reports.tables import bands, counted, debts, money, plan, voices
from thonmoi.reports.tables.chart import Chart
from thonmoi.reports.tables.grid import Cell, Formula, Grid, Line, Ref
from thonmoi.reports.tables.matrix import matrix
from thonmoi.reports.tables.part import Part

__all__ = ["Cell", "Chart", "Formula", "Grid", "Line", "Part", "Ref", "parts"]

_AFTER = (
    bands.bands,
    plan.targets,
    plan.works,
    bands.course,
    counted.recognised,
    money.resources,
    money.contents,
    money.disbursement,
    debts.debts,
    counted.products,
    counted.groups,
    counted.indicators,
    voices.difficulties,
    counted.hardships,
)
"""Annexes after the criteria of each set, in order (procedures 4.2)."""


def parts(facts: Facts) -> tuple[Part, ...]:
    """All annexes that have something to show, in order."""
    found = (make(facts) for make in _AFTER)
    return (*(matrix(facts, one) for one in facts.sets), *(one for one in found if one))
