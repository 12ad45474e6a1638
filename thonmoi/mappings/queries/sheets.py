"""What stands in the sheets of communes, and why a figure cannot be entered there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from thonmoi.criteria.queries import SetView
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.mappings.applying import Place
from thonmoi.mappings.comparing import Beside
from thonmoi.mappings.rules import Role
from thonmoi.monitoring.queries import periods as of_periods
from thonmoi.monitoring.queries import sheet
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of some units and periods: their cells by indicator code, or their lock."""

    cells: dict[tuple[str, str], dict[str, Beside]] = field(default_factory=dict)
    locks: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, actor: Actor, set_: SetView, units: Mapping[str, Unit], periods: Collection[str]
    ) -> "Sheets":
        """Read the sheets; a few units, for whoever enters their figures."""
        made = cls()
        for code, unit in units.items():
            for period in periods:
                made._read(actor, set_, (code, period), unit)
        return made

    def _read(self, actor: Actor, set_: SetView, key: tuple[str, str], unit: Unit) -> None:
        try:
            found = sheet.sheet(actor, unit, of_periods.period(actor, unit.path, key[1]))
        except NotFound as none:
            self.locks[key] = str(none)
            return
        if found.set.slug != set_.slug:
            said = _("%(unit)s reports by another set: %(set)s.")
            self.locks[key] = said % {"unit": unit, "set": found.set.name}
            return
        self.cells[key] = {row.indicator.code: _cell(row) for row in found.rows}

    def beside(self, place: Place) -> Beside:
        """What stands where a value would be entered, with the lock where it cannot be."""
        if place.thing.role is not Role.INDICATOR:
            return Beside(lock=_("Standings and titles are recorded by a document, not entered."))
        key = (place.unit, place.period)
        if key in self.locks:
            return Beside(lock=self.locks[key])
        return self.cells[key].get(place.thing.code, Beside())


def _cell(row: sheet.Row) -> Beside:
    value = row.cell.value if row.cell else ""
    lock = ""
    if not row.is_editable:
        lock = (
            _("%(owner)s enters this figure for all communes.") % {"owner": row.owner}
            if row.owner
            else _("The sheet takes no figure here now: it was sent, or the period is closed.")
        )
    return Beside(value, row.typed, None, bool(value), lock=lock)
