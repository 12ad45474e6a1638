"""What waits for a division, and for whom else: the queue, the criteria ready to conclude."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.rules import Proposal, Verdict, charge_key, judge, judge_criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import (
    Cell,
    ChargedCell,
    Conclusion,
    Confirmation,
    Evidence,
    Reading,
    Submission,
)
from thonmoi.monitoring.queries.cells import cell as cell_of
from thonmoi.monitoring.rules import CellState, SubmissionState
from thonmoi.units.models import Unit


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


@dataclass(frozen=True, slots=True)
class Dossier:
    """What one commune has waiting for the actor."""

    unit: Unit
    waiting: int


@dataclass(frozen=True, slots=True)
class Ready:
    """A criterion whose values are all decided: the judge's proposal, a person concludes."""

    unit: Unit
    criterion_id: int
    code: str
    name: str
    charge: str
    proposal: Proposal
    period_code: str


def charge_of(cell: Cell) -> str:
    """``<set slug>/<criterion code>``, the second dimension of a division's rights."""
    criterion = cell.indicator.criterion
    return charge_key(criterion.criteria_set.slug, criterion.code)


def charged(actor: Actor, pk: int) -> ChargedCell:
    """A cell with the charge that its division needs; NotFound outside the actor's areas."""
    kept = cell_of(actor, pk)
    return ChargedCell(kept, charge_of(kept))


@dataclass(frozen=True, slots=True)
class _Sets:
    """The sets that cells belong to, and the group of each unit in them: asked once a page."""

    sets: dict[int, SetView]
    groups: dict[int, dict[str, str]]

    def indicator(self, cell: Cell) -> IndicatorView:
        set_ = self.sets[cell.indicator.criterion.criteria_set_id]
        return next(one for one in set_.indicators if one.id == cell.indicator_id)

    def judged(self, cell: Cell, indicator: IndicatorView, *, is_here: bool = True) -> Verdict:
        """The judge's word on an indicator for the cell's unit and year."""
        group = self.groups[cell.indicator.criterion.criteria_set_id][cell.unit.path]
        reading = (
            cells.reading_of(indicator.rule, cell.value, is_not_applicable=cell.is_not_applicable)
            if is_here
            else None
        )
        return judge(indicator.rule, reading, group, cell.period.starts.year)


def _sets(actor: Actor, found: Iterable[Cell]) -> _Sets:
    paths: dict[int, set[str]] = defaultdict(set)
    rows: dict[int, CriteriaSet] = {}
    for cell in found:
        row = cell.indicator.criterion.criteria_set
        rows[row.pk] = row
        paths[row.pk].add(cell.unit.path)
    sets = {pk: criteria.criteria_set(actor, r.slug, r.edition) for pk, r in rows.items()}
    return _Sets(sets, {pk: criteria.groups_of(actor, paths[pk], sets[pk]) for pk in sets})


def _charged(actor: Actor) -> Q:
    charges = actor.charges(P.READING_CONFIRM)
    if charges is None:
        return Q()
    query = Q(pk__in=())
    for key in sorted(charges):
        slug, code = key.rsplit("/", 1)
        query |= Q(indicator__criterion__criteria_set__slug=slug, indicator__criterion__code=code)
    return query


def _mine(actor: Actor) -> QuerySet[Cell]:
    return Cell.objects.filter(under("unit__path", actor.areas(P.READING_CONFIRM)), _charged(actor))


def dossiers(actor: Actor) -> list[Dossier]:
    """Communes with values waiting for the actor, in Vietnamese order."""
    counts: dict[int, int] = defaultdict(int)
    found: dict[int, Unit] = {}
    for cell in _mine(actor).filter(state=CellState.APPROVED).select_related("unit"):
        counts[cell.unit_id] += 1
        found[cell.unit_id] = cell.unit
    ordered = sorted(found.values(), key=lambda u: u.sort_key)
    return [Dossier(unit, counts[unit.pk]) for unit in ordered]


def waiting_count(actor: Actor) -> int:
    """How many values wait for the actor; for the nav."""
    if not actor.areas(P.READING_CONFIRM):
        return 0
    return _mine(actor).filter(state=CellState.APPROVED).count()


def items(actor: Actor, unit: Unit | None = None, *, indicator_id: int | None = None) -> list[Item]:
    """Values waiting for the actor: of one commune, or of one indicator over all communes."""
    rows = _mine(actor).filter(state=CellState.APPROVED)
    if unit is not None:
        rows = rows.filter(unit=unit)
    if indicator_id is not None:
        rows = rows.filter(indicator_id=indicator_id)
    found = list(
        rows.select_related("unit", "period", "indicator__criterion__criteria_set").order_by(
            "indicator__criterion__order", "indicator__order", "unit__sort_key"
        )[:200]
    )
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for one in Evidence.objects.filter(cell__in=found, withdrawn_at=None).select_related("file"):
        evidence[one.cell_id].append(one)
    readings, previous, sets = _readings(found), _previous(found), _sets(actor, found)
    return [
        _item(actor, cell, sets, tuple(evidence[cell.pk]), readings.get(cell.pk), previous)
        for cell in found
    ]


def _readings(found: list[Cell]) -> dict[int, Reading]:
    rows = Reading.objects.filter(cell__in=found).order_by("pk")
    return {row.cell_id: row for row in rows if row.cell_id is not None}


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
    sets: _Sets,
    evidence: tuple[Evidence, ...],
    reading: Reading | None,
    previous: dict[tuple[int, int], Reading],
) -> Item:
    view = sets.indicator(cell)
    before = previous.get((cell.unit_id, cell.indicator.measure_id))
    approver = reading.approved_by_id if reading else None
    return Item(
        cell,
        view,
        charge_of(cell),
        cells.shown(view.rule, cell.value),
        cells.shown(view.rule, before.value) if before else "",
        sets.judged(cell, view),
        evidence,
        actor.id is not None and cell.entered_by_id == actor.id,
        approver is not None and approver == cell.entered_by_id,
    )


def ready(actor: Actor, unit: Unit | None = None) -> list[Ready]:
    """Criteria of the actor's charge whose last value was decided and that await a conclusion.

    A criterion is ready while a confirmation is newer than its latest conclusion by a
    division and none of its values still waits or is on its way back.
    """
    confirmed = Confirmation.objects.filter(outcome=CellState.CONFIRMED).values("reading__cell")
    rows = _mine(actor).filter(pk__in=confirmed)
    if unit is not None:
        rows = rows.filter(unit=unit)
    groups: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in rows.select_related("unit", "period", "indicator__criterion__criteria_set"):
        groups[cell.unit_id, cell.indicator.criterion_id].append(cell)
    open_ = set(
        _mine(actor)
        .filter(state__in=[CellState.APPROVED, CellState.SENT, CellState.RETURNED])
        .values_list("unit_id", "indicator__criterion_id")
    )
    concluded = _concluded(groups)
    latest = _confirmed_at(groups)
    sets = _sets(actor, [cell for found in groups.values() for cell in found])
    return [
        _ready(sets, found)
        for key, found in sorted(groups.items(), key=lambda g: (g[1][0].unit.sort_key, g[0][1]))
        if key not in open_ and (key not in concluded or concluded[key] < latest[key])
    ]


def _concluded(groups: dict[tuple[int, int], list[Cell]]) -> dict[tuple[int, int], object]:
    rows = Conclusion.objects.filter(
        unit_id__in={k[0] for k in groups}, criterion_id__in={k[1] for k in groups}
    ).exclude(agency=None)
    found: dict[tuple[int, int], object] = {}
    for row in rows.order_by("at"):
        found[row.unit_id, row.criterion_id] = row.at
    return found


def _confirmed_at(groups: dict[tuple[int, int], list[Cell]]) -> dict[tuple[int, int], object]:
    cells_by_id = {c.pk: key for key, found in groups.items() for c in found}
    rows = Confirmation.objects.filter(
        reading__cell__in=cells_by_id, outcome=CellState.CONFIRMED
    ).order_by("at")
    return {cells_by_id[cell_id]: at for cell_id, at in rows.values_list("reading__cell_id", "at")}


def _ready(sets: _Sets, found: list[Cell]) -> Ready:
    first = found[0]
    criterion = first.indicator.criterion
    view = sets.sets[criterion.criteria_set_id].by_code[criterion.code]
    here = {cell.indicator_id: cell for cell in found}
    verdicts = [
        sets.judged(here.get(one.id, first), one, is_here=one.id in here) for one in view.indicators
    ]
    return Ready(
        first.unit,
        criterion.pk,
        view.code,
        view.name,
        charge_of(first),
        judge_criterion(verdicts, view.is_complete),
        first.period.code,
    )


def with_chair(actor: Actor) -> list[Submission]:
    """Reports that wait for the chair of a commune of the actor."""
    rows = Submission.objects.filter(
        under("unit__path", actor.areas(P.SUBMISSION_APPROVE)), state=SubmissionState.SENT
    )
    return list(rows.select_related("unit", "period").order_by("sent_at"))


def returned(actor: Actor) -> list[Cell]:
    """Values that came back to an officer of the actor's communes, oldest first."""
    rows = Cell.objects.filter(
        under("unit__path", actor.areas(P.CELL_SAVE)), state=CellState.RETURNED
    )
    return list(
        rows.select_related("unit", "period", "indicator__criterion").order_by("return_due", "pk")
    )


def offered(actor: Actor) -> list[Cell]:
    """Figures that their owners entered and that a commune of the actor has to agree to."""
    rows = Cell.objects.filter(
        under("unit__path", actor.areas(P.FIGURE_AGREE)), state=CellState.OFFERED
    )
    return list(rows.select_related("unit", "period", "indicator", "owner").order_by("pk"))
