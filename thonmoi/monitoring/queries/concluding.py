"""Criteria whose values are all decided: the judge proposes, a division concludes."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from thonmoi.accounts import charges
from thonmoi.criteria.rules import Proposal, judge_criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Conclusion, Confirmation
from thonmoi.monitoring.queries.used_sets import Sets, charged_criteria, sets_of
from thonmoi.monitoring.rules import CellState
from thonmoi.units.models import Unit


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


def _charged_cells(actor: Actor) -> QuerySet[Cell]:
    return Cell.objects.filter(
        under("unit__path", actor.areas(P.CRITERION_CONCLUDE)), charged_criteria(actor)
    )


def ready(actor: Actor, unit: Unit | None = None) -> list[Ready]:
    """Criteria of the actor's charge whose last value was decided and that await a conclusion.

    A criterion is ready while a confirmation is newer than its latest conclusion by a
    division and none of its values still waits or is on its way back.
    """
    confirmed = Confirmation.objects.filter(outcome=CellState.CONFIRMED).values("reading__cell")
    rows = _charged_cells(actor).filter(pk__in=confirmed)
    if unit is not None:
        rows = rows.filter(unit=unit)
    groups: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in rows.select_related("unit", "period", "indicator__criterion__criteria_set"):
        groups[cell.unit_id, cell.indicator.criterion_id].append(cell)
    open_ = set(
        _charged_cells(actor)
        .filter(state__in=[CellState.APPROVED, CellState.SENT, CellState.RETURNED])
        .values_list("unit_id", "indicator__criterion_id")
    )
    concluded = _concluded(groups)
    latest = _confirmed_at(groups)
    sets = sets_of(actor, [cell for found in groups.values() for cell in found])
    return [
        _ready(sets, found)
        for key, found in sorted(groups.items(), key=lambda g: (g[1][0].unit.sort_key, g[0][1]))
        if key not in open_ and (key not in concluded or concluded[key] < latest[key])
    ]


def own_ready(actor: Actor) -> list[tuple[Ready, int | None]]:
    """The same, each with the agency of the actor that leads it; None for who has no charge."""
    found = ready(actor)
    if actor.charges(P.CRITERION_CONCLUDE) is None:
        return [(one, None) for one in found]
    held = charges.held(actor.agency_ids, clock.today())
    return [(one, agency) for one in found for agency in held if one.charge in held[agency]]


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


def _ready(sets: Sets, found: list[Cell]) -> Ready:
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
        first.charge_key,
        judge_criterion(verdicts, view.is_complete),
        first.period.code,
    )
