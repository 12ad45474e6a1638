"""Figures that an agency owns: entered for every commune; some communes agree (decision 18)."""

from thonmoi.monitoring.actions.figures import agree_figure, enter_figure
from thonmoi.monitoring.queries import cells, owned
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import AN_PHU, TAN_LOI
from thonmoi.ops.demo.values import typed

OWNERS = ("bhxh", "thong-ke", "phong-nnmt")
AGREEING = frozenset({AN_PHU, TAN_LOI})


def enter(offices: Offices) -> None:
    """Every owner enters its figures where none is; the communes of `AGREEING` agree."""
    for owner in OWNERS:
        for one in owned.owned(offices.at(owner)):
            _enter(offices, owner, one)


def _enter(offices: Offices, owner: str, one: owned.Owned) -> None:
    by, rule = offices.at(owner), one.indicator.rule
    table = owned.table(by, one.indicator.id, offices.period)
    for line in table.lines:
        if line.cell:
            continue
        cell = enter_figure(
            cells.slot(by, line.unit, table.period, one.indicator.id),
            by=by,
            rule=rule,
            agency_id=table.agency_id,
            version=0,
            typed=typed(rule, place=line.unit.code),
        )
        if line.unit.code in AGREEING:
            agree_figure(cell, by=offices.officer(line.unit.code))
