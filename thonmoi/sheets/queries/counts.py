"""What hamlets counted for the form of their commune, with the sums that come of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.cells import is_rate
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.queries import sheet
from thonmoi.monitoring.queries.sheet import Row
from thonmoi.sheets.counting import Count, Sum, is_summed, total
from thonmoi.sheets.models import HamletCount
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class CountLine:
    """A hamlet and what it counted, None where it has not answered."""

    hamlet: Unit
    held: HamletCount | None

    @property
    def version(self) -> int:
        return self.held.version if self.held else 0

    @property
    def count(self) -> Count:
        held = self.held
        return Count(self.hamlet.name, held.count if held else None, held.whole if held else None)


@dataclass(frozen=True, slots=True)
class CountRow:
    """An indicator that hamlets answer: its row of the commune's sheet, hamlets, their sum."""

    row: Row
    lines: tuple[CountLine, ...]
    sum: Sum

    @property
    def is_rate(self) -> bool:
        return is_rate(self.row.indicator.rule)

    @property
    def is_offered(self) -> bool:
        """Whether the sum says something else than the commune's cell, which can be changed."""
        return bool(self.sum.typed) and self.row.is_editable and self.row.typed != self.sum.typed


@dataclass(frozen=True, slots=True)
class CountTable:
    """A commune and period: its hamlets, the indicators that they answer."""

    unit: Unit
    period: Period
    set_name: str
    hamlets: tuple[Unit, ...]
    rows: tuple[CountRow, ...]


def counts(actor: Actor, unit: Unit, period: Period) -> CountTable:
    """Every indicator that hamlets answer: the commune's own, summed and not an agency's."""
    found = sheet.sheet(actor, unit, period)
    hamlets = units.units(actor, within=unit.path, level=Level.HAMLET)
    rows = [row for row in found.rows if is_summed(row.indicator.rule) and not row.owner]
    held = _held(hamlets, period)
    made = tuple(_row(row, hamlets, held[row.indicator.id]) for row in rows)
    return CountTable(unit, period, found.set.name, tuple(hamlets), made)


def count_row(actor: Actor, unit: Unit, period: Period, indicator_id: int) -> CountRow:
    """One of them; NotFound where the commune's hamlets do not answer such an indicator."""
    row = sheet.row(actor, unit, period, indicator_id)
    if row.owner or not is_summed(row.indicator.rule):
        raise NotFound("count.none", _("Hamlets do not count this indicator."))
    hamlets = units.units(actor, within=unit.path, level=Level.HAMLET)
    return _row(row, hamlets, _held(hamlets, period)[indicator_id])


def _held(hamlets: list[Unit], period: Period) -> dict[int, dict[int, HamletCount]]:
    found: dict[int, dict[int, HamletCount]] = defaultdict(dict)
    for one in HamletCount.objects.filter(unit__in=[u.pk for u in hamlets], period=period):
        found[one.indicator_id][one.unit_id] = one
    return found


def _row(row: Row, hamlets: list[Unit], held: Mapping[int, HamletCount]) -> CountRow:
    lines = tuple(CountLine(one, held.get(one.pk)) for one in hamlets)
    return CountRow(row, lines, total(row.indicator.rule, [one.count for one in lines]))
