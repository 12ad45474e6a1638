"""One value as it is saved: its row before and after, without the rest of the sheet.

Everything is asked before the deed; after it only the row is judged and checked again. Of the
other values of the sheet just what the checks compare with is read. The bar below the sheet is
counted in the browser, from the rows that it shows (ADR 0006).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Cell, Period, Slot
from thonmoi.monitoring.queries import cells, checking, periods, sheet
from thonmoi.monitoring.queries.checking import Around, Entered
from thonmoi.monitoring.queries.rows import Row
from thonmoi.monitoring.queries.standings import set_of
from thonmoi.monitoring.rules.checks import Figure, findings
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Saving:
    """A value of a sheet as it stands, with what it is held against."""

    unit: Unit
    period: Period
    row: Row
    slot: Slot
    around: Around
    before: Sequence[Figure]
    after: Sequence[Figure]
    leading: int | None

    def holding(self, cell: Cell | None) -> Row:
        """The row with the cell that was saved, judged and checked."""
        row = self.row.holding(cell, self.period.starts.year)
        if cell is None or not cell.value:
            return replace(row, findings=())
        figure = self.around.figure(row.indicator, cell, row.before, row.verdict, self.leading)
        found = findings([*self.before, figure, *self.after])
        return replace(row, findings=found.get(row.indicator.id, ()))


def saving(actor: Actor, code: str, period_code: str, indicator_id: int) -> Saving:
    """The value of an indicator of the unit of a code; NotFound where its set has none such.

    Unit and period are kept: neither is changed by who saves a value.
    """
    key = ("saving-at", code, period_code, clock.today())
    unit, period = kept(actor, key, lambda: _place(actor, code, period_code))
    row = sheet.row(actor, unit, period, indicator_id)
    slot = cells.slot_of(actor, unit, period, indicator_id, row.cell)
    set_ = set_of(actor, unit)
    places = [(c, one) for c in (set_.criteria if set_ else ()) for one in c.indicators]
    measures = frozenset(one.measure_id for _criterion, one in places)
    compared = [row.indicator.measure_id]
    known = checking.around(actor, [unit], measures, period.starts, compared)
    entered = _entered(unit, period)
    sides: tuple[list[Figure], list[Figure]] = ([], [])
    has_passed, leading = False, None
    for criterion, one in places:
        if one.id == indicator_id:
            has_passed = True
            leading = criterion.id if one is criterion.indicators[0] else None
        elif one.id in entered:
            sides[has_passed].append(known.figure(one, entered[one.id]))
    return Saving(unit, period, row, slot, known, *sides, leading)


def _place(actor: Actor, code: str, period_code: str) -> tuple[Unit, Period]:
    unit = units.unit(actor, code)
    return unit, periods.period(actor, unit.path, period_code)


def _entered(unit: Unit, period: Period) -> dict[int, Entered]:
    """The values of a sheet by indicator."""
    rows = Cell.objects.filter(unit=unit, period=period).exclude(value="")
    told = rows.values_list("indicator_id", "value", "numerator", "denominator")
    return {pk: Entered(unit.pk, *said) for pk, *said in told}
