"""Figures of all communes of an area for a period, for the consolidated workbook."""

from collections import defaultdict

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import NUMERIC
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.cells import shown
from thonmoi.monitoring.models import Cell, Period
from thonmoi.monitoring.queries.standings import UnitStatus, statuses
from thonmoi.monitoring.rules import CellState
from thonmoi.sheets.consolidating import Line, Table

_SENT = (CellState.SENT, CellState.APPROVED, CellState.CONFIRMED, CellState.OFFERED)


def tables(actor: Actor, period: Period) -> list[Table]:
    """One table for each set; values that the chair has not sent are left out."""
    by_set: dict[int, list[UnitStatus]] = defaultdict(list)
    for one in statuses(actor, within=period.unit.path):
        if one.set:
            by_set[one.set.id].append(one)
    rows = Cell.objects.filter(period=period, state__in=_SENT)
    cells = rows.values_list("indicator_id", "unit_id", "value", "is_not_applicable", "state")
    held = {(i, u): (v, na, state) for i, u, v, na, state in cells}
    return [_table(found, held) for found in by_set.values()]


def _table(found: list[UnitStatus], held: dict[tuple[int, int], tuple[str, bool, str]]) -> Table:
    set_ = found[0].set
    assert set_ is not None
    rules = {one.id: one.rule for one in set_.indicators}
    values = {}
    for (indicator, unit), (value, is_na, state) in held.items():
        if indicator in rules:
            rule = rules[indicator]
            text = (
                "không áp dụng" if is_na else value if rule.kind in NUMERIC else shown(rule, value)
            )
            values[(indicator, unit)] = (text, state == CellState.CONFIRMED)
    communes = {one.unit.pk: one.unit.name for one in found}
    return Table(set_.name, communes, tuple(_lines(set_)), values)


def _lines(set_: SetView) -> list[Line]:
    return [
        Line(
            one.id,
            str(criterion) if place == 0 else "",
            one.code,
            one.name,
            one.unit,
            one.rule.kind in NUMERIC,
        )
        for criterion in set_.criteria
        for place, one in enumerate(criterion.indicators)
    ]
