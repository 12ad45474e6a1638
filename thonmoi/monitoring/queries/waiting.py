"""What waits for a division: the queue, with what a decision needs beside each value."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import QuerySet

from thonmoi.accounts import charges
from thonmoi.criteria.queries import IndicatorView
from thonmoi.criteria.rules import Verdict
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import (
    Cell,
    ChargedCell,
    Evidence,
    Reading,
)
from thonmoi.monitoring.queries.cells import cell as cell_of
from thonmoi.monitoring.queries.checking import around
from thonmoi.monitoring.queries.used_sets import Sets, charged_criteria, sets_of
from thonmoi.monitoring.rules import CellState
from thonmoi.monitoring.rules.checks import Figure, Finding, findings
from thonmoi.units.models import Unit

MOST = 400
"""So many values stand on one page: seventy communes with several indicators each."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value that a division decides on, with what it needs beside it."""

    cell: Cell
    indicator: IndicatorView
    charge: str
    shown: str
    previous: str
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    is_own: bool
    is_same_person: bool
    at: datetime | None
    tries: int
    last_reason: str
    before: str = ""
    correction: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What one commune has waiting for the actor; `agency_id` for which of his agencies.

    `due` is the first day by which the periods ask divisions to decide on it.
    """

    unit: Unit
    waiting: int
    agency_id: int | None = None
    due: date | None = None


def charged(actor: Actor, pk: int) -> ChargedCell:
    """A cell with the charge that its division needs; NotFound outside the actor's areas."""
    kept = cell_of(actor, pk)
    return ChargedCell(kept, kept.charge_key)


def _mine(actor: Actor) -> QuerySet[Cell]:
    return Cell.objects.filter(
        under("unit__path", actor.areas(P.READING_CONFIRM)), charged_criteria(actor)
    )


def dossiers(actor: Actor) -> list[Dossier]:
    """Communes with values waiting for the actor, in Vietnamese order."""
    held: dict[int, list[Cell]] = defaultdict(list)
    for cell in _mine(actor).filter(state=CellState.APPROVED).select_related("unit", "period"):
        held[cell.unit_id].append(cell)
    ordered = sorted(held.values(), key=lambda cells: cells[0].unit.sort_key)
    return [_dossier(cells) for cells in ordered]


def _dossier(cells: list[Cell], agency_id: int | None = None) -> Dossier:
    days = [one.period.decide_due for one in cells if one.period.decide_due]
    return Dossier(cells[0].unit, len(cells), agency_id, min(days, default=None))


def own_dossiers(actor: Actor) -> list[Dossier]:
    """The same by agency: what each agency of the actor decides on; for who has no charge, whole.

    A value that two agencies lead waits for both.
    """
    if actor.charges(P.READING_CONFIRM) is None:
        return dossiers(actor)
    held = charges.held(actor.agency_ids, clock.today())
    found: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    rows = _mine(actor).filter(state=CellState.APPROVED)
    for cell in rows.select_related("unit", "period", "indicator__criterion__criteria_set"):
        for agency in (one for one, keys in held.items() if cell.charge_key in keys):
            found[cell.unit_id, agency].append(cell)
    ordered = sorted(found, key=lambda key: (found[key][0].unit.sort_key, key[1]))
    return [_dossier(found[key], key[1]) for key in ordered]


def indicators(actor: Actor) -> list[tuple[int, str, str]]:
    """(id, code, name) of each indicator that waits for the actor, once."""
    rows = (
        _mine(actor)
        .filter(state=CellState.APPROVED)
        .order_by("indicator__criterion__order", "indicator__order")
    )
    return list(
        dict.fromkeys(rows.values_list("indicator_id", "indicator__code", "indicator__name"))
    )


@dataclass(frozen=True, slots=True)
class Choices:
    """By what the waiting values can be narrowed: (id or code, name), each once, in order."""

    criteria: tuple[tuple[int, str], ...]
    communes: tuple[tuple[str, str], ...]
    districts: tuple[tuple[str, str], ...]
    total: int


def choices(actor: Actor) -> Choices:
    """Criteria, communes and districts with values waiting for the actor."""
    rows = _mine(actor).filter(state=CellState.APPROVED)
    criteria_ = rows.order_by("indicator__criterion__criteria_set", "indicator__criterion__order")
    names = criteria_.values_list(
        "indicator__criterion_id", "indicator__criterion__code", "indicator__criterion__name"
    )
    communes = rows.order_by("unit__sort_key").values_list("unit__code", "unit__name")
    districts = rows.order_by("unit__parent__sort_key").values_list(
        "unit__parent__code", "unit__parent__name"
    )
    return Choices(
        tuple(dict.fromkeys((pk, f"{code}. {name}") for pk, code, name in names.distinct())),
        tuple(dict.fromkeys(communes.distinct())),
        tuple(dict.fromkeys(districts.distinct())),
        rows.count(),
    )


def waiting_count(actor: Actor) -> int:
    """How many values wait for the actor; for the nav."""
    if not actor.areas(P.READING_CONFIRM):
        return 0
    return _mine(actor).filter(state=CellState.APPROVED).count()


def items(
    actor: Actor,
    unit: Unit | None = None,
    *,
    indicator_id: int | None = None,
    within: str = "",
    criterion_id: int | None = None,
) -> list[Item]:
    """Values waiting for the actor, at most `MOST`, with what the checks find at each.

    Of one commune, of one indicator or criterion over all communes, of those in one area.
    """
    rows = _mine(actor).filter(state=CellState.APPROVED)
    if unit is not None:
        rows = rows.filter(unit=unit)
    if indicator_id is not None:
        rows = rows.filter(indicator_id=indicator_id)
    if criterion_id is not None:
        rows = rows.filter(indicator__criterion_id=criterion_id)
    if within:
        rows = rows.filter(under("unit__path", (within,)))
    found = list(
        rows.select_related("unit", "period", "indicator__criterion__criteria_set").order_by(
            "indicator__criterion__order", "indicator__order", "unit__sort_key"
        )[:MOST]
    )
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for one in Evidence.objects.filter(cell__in=found, withdrawn_at=None).select_related("file"):
        evidence[one.cell_id].append(one)
    readings, previous, sets = _readings(found), _previous(found), sets_of(actor, found)
    made = [
        _item(actor, cell, sets, tuple(evidence[cell.pk]), readings[cell.pk], previous)
        for cell in found
    ]
    return _checked(actor, made, sets)


def _checked(actor: Actor, made: list[Item], sets: Sets) -> list[Item]:
    """The items with what the checks find at them, commune by commune."""
    if not made:
        return made
    communes = {one.cell.unit_id: one.cell.unit for one in made}
    known = around(
        actor,
        list(communes.values()),
        {one.indicator.measure_id for one in made},
        min(one.cell.period.starts for one in made),
    )
    figures: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for one in made:
        leading = sets.leading(one.cell)
        figure = known.figure(one.indicator, one.cell, one.before, one.verdict, leading)
        figures[one.cell.unit_id, one.cell.period_id].append(figure)
    found = {key: findings(rows) for key, rows in figures.items()}
    return [
        replace(one, findings=found[one.cell.unit_id, one.cell.period_id].get(one.indicator.id, ()))
        for one in made
    ]


def _readings(found: list[Cell]) -> dict[int, list[Reading]]:
    """The readings of each cell, oldest first, each with what divisions said of it."""
    rows = Reading.objects.filter(cell__in=found).prefetch_related("confirmations").order_by("pk")
    by_cell: dict[int, list[Reading]] = defaultdict(list)
    for row in rows:
        by_cell[row.cell_id or 0].append(row)
    return by_cell


def _previous(found: list[Cell]) -> dict[tuple[int, int], Reading]:
    units = {cell.unit_id for cell in found}
    measures = {cell.indicator.measure_id for cell in found}
    periods = {cell.period_id for cell in found}
    rows = (
        Reading.objects.filter(unit_id__in=units, measure_id__in=measures)
        .exclude(period_id__in=periods)
        .order_by("on", "pk")
    )
    return {(row.unit_id, row.measure_id): row for row in rows}


def _item(
    actor: Actor,
    cell: Cell,
    sets: Sets,
    evidence: tuple[Evidence, ...],
    readings: list[Reading],
    previous: dict[tuple[int, int], Reading],
) -> Item:
    view = sets.indicator(cell)
    before = previous.get((cell.unit_id, cell.indicator.measure_id))
    last = readings[-1] if readings else None
    reasons = [
        c.reason
        for one in readings
        for c in one.confirmations.all()
        if c.outcome == CellState.RETURNED
    ]
    return Item(
        cell,
        view,
        cell.charge_key,
        cells.shown(view.rule, cell.value),
        cells.shown(view.rule, before.value) if before else "",
        sets.judged(cell, view),
        evidence,
        actor.id is not None and cell.entered_by_id == actor.id,
        bool(last and last.approved_by_id and last.approved_by_id == cell.entered_by_id),
        last.at if last else None,
        len(readings),
        reasons[-1] if reasons else "",
        before.value if before else "",
        cell.correction_reason,
    )
