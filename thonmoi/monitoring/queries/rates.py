"""Rates of an area from the numerators and denominators of its communes."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Exists, OuterRef

from thonmoi.criteria.queries import IndicatorView
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.queries.standings import statuses
from thonmoi.monitoring.rules import CellState, Part, Whole, rate_of
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class AreaRate:
    """A rate over the communes whose set has it; `bare` gave a percentage alone."""

    indicator: IndicatorView
    whole: Whole
    bare: int

    @property
    def unknown(self) -> int:
        """Communes of which nothing is known: they are no zeros."""
        return self.whole.total - self.whole.counted - self.bare


def area_rates(actor: Actor, area: Unit) -> list[AreaRate]:
    """Each rate of the sets in an area, from confirmed readings; a handful of questions."""
    asked: dict[int, list[Unit]] = defaultdict(list)
    named: dict[int, IndicatorView] = {}
    for one in statuses(actor, within=area.path):
        for indicator in one.set.indicators if one.set else ():
            if cells.is_rate(indicator.rule) and actor.covers(one.unit.path):
                named.setdefault(indicator.measure_id, indicator)
                asked[indicator.measure_id].append(one.unit)
    latest = _latest({unit.pk for found in asked.values() for unit in found}, set(named))
    return [_rate(named[pk], [latest.get((one.pk, pk)) for one in asked[pk]]) for pk in named]


def _latest(ids: set[int], measures: set[int]) -> dict[tuple[int, int], Reading]:
    sure = Confirmation.objects.filter(reading=OuterRef("pk"), outcome=CellState.CONFIRMED)
    rows = Reading.objects.filter(
        unit_id__in=ids, measure_id__in=measures, on__lte=clock.today(), is_not_applicable=False
    ).filter(Exists(sure))
    return {(row.unit_id, row.measure_id): row for row in rows.order_by("on", "pk")}


def _rate(indicator: IndicatorView, found: list[Reading | None]) -> AreaRate:
    parts = [_part(one) for one in found]
    bare = sum(one is not None and not one.denominator for one in found)
    return AreaRate(indicator, rate_of(parts), bare)


def _part(one: Reading | None) -> Part:
    if one is None or not one.denominator:
        return Part(None, None)
    return Part(Decimal(one.numerator), Decimal(one.denominator))
