"""The years 2021 to 2024, simulated: divisions conclude on the days of `earlier`."""

from datetime import date
from typing import Any

from thonmoi.criteria.rules import Standing
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.ops.demo import days
from thonmoi.ops.demo.concluding import REASON
from thonmoi.ops.demo.earlier import FIRST, LEFT_OUT, TURNS, UNMET
from thonmoi.ops.demo.offices import Offices
from thonmoi.units import queries as units


def conclude(offices: Offices) -> None:
    """What each commune with a title met on the first day, then every turn."""
    for code, unmet in UNMET.items():
        unit, set_ = units.unit(offices.office, code), offices.sets[code]
        for criterion in set_.criteria:
            if criterion.code not in LEFT_OUT.get(code, ()):
                _conclude(offices, unit, criterion.code, FIRST, criterion.code not in unmet)
        for day, criterion, is_met in TURNS[code]:
            _conclude(offices, unit, criterion, day, is_met)


def _conclude(offices: Offices, unit: Any, code: str, day: date, is_met: bool) -> None:
    set_ = offices.sets[unit.code]
    criterion = next(one for one in set_.criteria if one.code == code)
    row = standings.criterion(offices.office, criterion.id)
    for lead in offices.leads(set_, criterion):
        by = offices.at(lead.agency_code)
        with days.on(day):
            conclude_criterion(
                Charged(unit, row, set_.charge_key(code)),
                by=by,
                standing=Standing.MET if is_met else Standing.NOT_MET,
                part=lead.own_part,
                agency_id=lead.agency_id,
                reason="" if is_met else REASON,
            )
