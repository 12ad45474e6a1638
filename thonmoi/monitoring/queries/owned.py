"""Figures that an agency owns: one indicator over all communes of its area."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Cell, Period
from thonmoi.monitoring.queries.periods import open_period, period
from thonmoi.monitoring.queries.standings import statuses
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Owned:
    """An indicator that an agency of the actor enters for every commune."""

    indicator: IndicatorView
    set_name: str
    agency_id: int
    agency: str
    is_confirmed: bool
    period: Period | None


@dataclass(frozen=True, slots=True)
class Line:
    unit: Unit
    cell: Cell | None
    shown: str

    @property
    def version(self) -> int:
        return self.cell.version if self.cell else 0


@dataclass(frozen=True, slots=True)
class Table:
    indicator: IndicatorView
    agency_id: int
    period: Period
    lines: tuple[Line, ...]


def owned(actor: Actor) -> list[Owned]:
    """What the actor's agencies own, in the sets that hold."""
    areas = actor.areas(P.FIGURE_ENTER)
    current = open_period(actor, areas[0]) if areas else None
    mine = criteria.entered_by(actor, actor.agency_ids)
    sets = {slug: criteria.criteria_set(actor, slug) for slug, _charge in mine}
    return [
        Owned(
            indicator,
            sets[slug].name,
            charge.agency_id,
            charge.agency,
            charge.is_confirmed,
            current,
        )
        for slug, charge in mine
        for indicator in sets[slug].indicators
        if indicator.code == charge.indicator_code
    ]


def table(actor: Actor, indicator_id: int, code: str) -> Table:
    """All communes whose set has the indicator, with what was entered; NotFound if not owned."""
    mine = next((o for o in owned(actor) if o.indicator.id == indicator_id), None)
    if mine is None:
        raise NotFound("figure.none", _("Your agency does not own this figure."))
    area = actor.areas(P.FIGURE_ENTER)[0]
    chosen = period(actor, area, code)
    units = [
        s.unit
        for s in statuses(actor, within=area)
        if s.set and any(one.id == indicator_id for one in s.set.indicators)
    ]
    there = {
        c.unit_id: c
        for c in Cell.objects.filter(period=chosen, indicator_id=indicator_id, unit__in=units)
    }
    return Table(
        mine.indicator,
        mine.agency_id,
        chosen,
        tuple(
            Line(
                u,
                there.get(u.pk),
                cells.shown(mine.indicator.rule, there[u.pk].value) if u.pk in there else "",
            )
            for u in units
        ),
    )
