"""Communes as they stand: the list of an area, and one of them whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import ChargeView, CriterionView, IndicatorView, Required, SetView
from thonmoi.criteria.rules import Standing, Verdict, judge
from thonmoi.desk.queries.areas import Area, area, commune_unit, own_communes
from thonmoi.desk.queries.changes import CommuneChanges, since_last
from thonmoi.desk.queries.serving import Served, by_criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.beside import Beside, beside
from thonmoi.monitoring.queries.hamlets import Tally, hamlets, tallies
from thonmoi.monitoring.queries.ladders import Gap
from thonmoi.monitoring.queries.outlooks import outlooks
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.monitoring.rules import CellState, Forecast
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import TargetView
from thonmoi.plans.rules import Comparator, figure
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: what was last read, what is required, what the plan aims at, the verdict.

    `verified` is the last value that a division confirmed: it stands apart from what was reported.
    """

    indicator: IndicatorView
    value: str
    on: date | None
    is_confirmed: bool
    is_simulated: bool
    requirement: Required
    aim: str
    verdict: Verdict
    verified: str = ""
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion of a commune with whoever leads it and all that serves it."""

    criterion: CriterionView
    standing: StandingView
    leads: tuple[ChargeView, ...]
    indicators: tuple[IndicatorRow, ...]
    serving: tuple[Served, ...]
    hamlets: Tally | None = None

    @property
    def is_lead_unconfirmed(self) -> bool:
        return any(not lead.is_confirmed for lead in self.leads)


@dataclass(frozen=True, slots=True)
class CommunePage:
    """A commune: to whom it is not his own only what the matrix shows, without figures.

    `beside` is what the set of its title says where it aims at another level; `is_in_no_group`
    where its set asks for something else of each group and nothing says which is its own.
    """

    status: UnitStatus
    is_own: bool
    groups: tuple[tuple[Standing, tuple[CriterionRow, ...]], ...]
    forecast: Forecast | None = None
    gap: Gap | None = None
    beside: Beside | None = None
    hamlets: tuple[UnitStatus, ...] = ()
    is_in_no_group: bool = False
    changed: tuple[CommuneChanges, ...] = ()
    since: date | None = None

    @property
    def unit(self) -> Unit:
        return self.status.unit

    @property
    def has_recalled(self) -> bool:
        """Whether any requirement shown was not compared with its document."""
        rows = (i for _s, group in self.groups for c in group for i in c.indicators)
        return any(one.requirement.text and one.requirement.mark == "recalled" for one in rows)


@dataclass(frozen=True, slots=True)
class CommuneList:
    """The communes of an area; forecasts and gaps by the key of the commune."""

    area: Area
    rows: tuple[UnitStatus, ...]
    forecasts: Mapping[int, Forecast]
    gaps: Mapping[int, Gap]


ORDER = (
    Standing.NOT_MET,
    Standing.MET_NOT_SUSTAINABLE,
    Standing.NO_DATA,
    Standing.MET,
    Standing.NOT_APPLICABLE,
)
"""What needs somebody stands first."""


def commune_statuses(actor: Actor, code: str = "") -> CommuneList:
    """An area with its communes, each with its standing, its forecast and the gap above it."""
    found = area(actor, code)
    rows = standings.statuses(actor, within=found.unit.path)
    past = outlooks(actor, rows)
    return CommuneList(found, tuple(rows), past.forecasts, past.gaps)


def own_statuses(actor: Actor) -> list[UnitStatus]:
    """The communes that are the actor's own areas, each with its standing; none for wider ones."""
    return [standings.status(actor, unit) for unit in own_communes(actor)]


def commune(actor: Actor, code: str) -> CommunePage:
    """A commune's criteria, grouped by standing; figures only for whoever covers it."""
    unit = commune_unit(actor, code)
    status, is_own = standings.status(actor, unit), actor.covers(unit.path)
    rows = _rows(actor, status, is_own) if status.set else []
    rows.sort(key=lambda row: ORDER.index(row.standing.standing))
    grouped = groupby(rows, key=lambda row: row.standing.standing)
    made = tuple((key, tuple(found)) for key, found in grouped)
    past = outlooks(actor, [status])
    return CommunePage(
        status,
        is_own,
        made,
        past.forecasts.get(unit.pk),
        past.gaps.get(unit.pk),
        beside(actor, status),
        tuple(hamlets(actor, within=unit.path)),
        bool(status.set) and criteria.is_in_no_group(actor, unit.path, status.set),
        since_last(actor, [status], past),
        past.days[0],
    )


def _rows(actor: Actor, status: UnitStatus, is_own: bool) -> list[CriterionRow]:
    set_ = status.set
    assert set_ is not None
    charges = criteria.charges(actor, set_.id)
    figures = _figures(actor, status.unit, set_) if is_own else {}
    serving = by_criterion(actor, status.unit, set_) if is_own else {}
    counted = tallies(actor, status.unit)
    return [
        CriterionRow(
            criterion,
            status.standings[criterion.code],
            tuple(c for c in charges.get(criterion.code, ()) if c.role == "lead"),
            tuple(figures[i.id] for i in criterion.indicators if i.id in figures),
            serving.get(criterion.code, ()),
            counted.get(f"{set_.slug}#{criterion.code}"),
        )
        for criterion in set_.criteria
    ]


def _figures(actor: Actor, unit: Unit, set_: SetView) -> dict[int, IndicatorRow]:
    measures = {i.measure_id for i in set_.indicators}
    year, group = clock.today().year, criteria.group_of(actor, unit.path, set_)
    readings, sure = _readings(unit, measures)
    aims = {t.measure_id: _aim(t) for t in plans.targets(actor, within=unit.path)}
    found = {}
    for one in set_.indicators:
        reading, verified = readings.get(one.measure_id), sure.get(one.measure_id)
        value = reading.value if reading else ""
        is_na = bool(reading and reading.is_not_applicable)
        found[one.id] = IndicatorRow(
            one,
            cells.shown(one.rule, value),
            reading.on if reading else None,
            bool(reading and reading.is_confirmed),
            bool(reading and reading.is_simulated),
            one.requirement(group, year),
            aims.get(one.measure_id, ""),
            judge(
                one.rule,
                cells.reading_of(one.rule, value, is_not_applicable=is_na),
                group,
                year,
            ),
            cells.shown(one.rule, verified.value) if verified else "",
            verified.on if verified else None,
        )
    return found


def _readings(unit: Unit, measures: set[int]) -> tuple[Mapping[int, Any], Mapping[int, Any]]:
    """The last reading of each measure that no division returned; the last that one confirmed."""
    said = Confirmation.objects.filter(reading=OuterRef("pk"))
    rows = (
        Reading.objects.filter(unit=unit, measure_id__in=measures, on__lte=clock.today())
        .annotate(is_confirmed=Exists(said.filter(outcome=CellState.CONFIRMED)))
        .exclude(Exists(said.filter(outcome=CellState.RETURNED)))
    )
    found = list(rows.order_by("on", "pk"))
    sure = {row.measure_id: row for row in found if row.is_confirmed}
    return {row.measure_id: row for row in found}, sure


def _aim(target: TargetView) -> str:
    """Where the plan wants to come to: the figure alone, or the words with which it hedges it."""
    if target.value is not None and target.comparator in (Comparator.FROM_TO, Comparator.EXACTLY):
        return figure(target.value, target.unit_text)
    return target.said
