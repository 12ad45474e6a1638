"""The sets that cells belong to, the groups of their units, the criteria of a charge."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.rules import Verdict, judge
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Cell


@dataclass(frozen=True, slots=True)
class Sets:
    """The sets that cells belong to, and the group of each unit in them: asked once a page."""

    sets: dict[int, SetView]
    groups: dict[int, dict[str, str]]

    def indicator(self, cell: Cell) -> IndicatorView:
        set_ = self.sets[cell.indicator.criterion.criteria_set_id]
        return next(one for one in set_.indicators if one.id == cell.indicator_id)

    def leading(self, cell: Cell) -> int | None:
        """The criterion of a cell, where its indicator is the first of it."""
        criterion = cell.indicator.criterion
        first = self.sets[criterion.criteria_set_id].by_code[criterion.code].indicators[0]
        return criterion.pk if first.id == cell.indicator_id else None

    def judged(self, cell: Cell, indicator: IndicatorView, *, is_here: bool = True) -> Verdict:
        """The judge's word on an indicator for the cell's unit and year."""
        group = self.groups[cell.indicator.criterion.criteria_set_id][cell.unit.path]
        reading = (
            cells.reading_of(indicator.rule, cell.value, is_not_applicable=cell.is_not_applicable)
            if is_here
            else None
        )
        return judge(indicator.rule, reading, group, cell.period.starts.year)


def sets_of(actor: Actor, found: Iterable[Cell]) -> Sets:
    paths: dict[int, set[str]] = defaultdict(set)
    rows: dict[int, CriteriaSet] = {}
    for cell in found:
        row = cell.indicator.criterion.criteria_set
        rows[row.pk] = row
        paths[row.pk].add(cell.unit.path)
    sets = {pk: criteria.criteria_set(actor, r.slug, r.edition) for pk, r in rows.items()}
    return Sets(sets, {pk: criteria.groups_of(actor, paths[pk], sets[pk]) for pk in sets})


def charged_criteria(actor: Actor) -> Q:
    """Cells of the criteria that the actor is charged with."""
    charges = actor.charges(P.READING_CONFIRM)
    if charges is None:
        return Q()
    query = Q(pk__in=())
    for key in sorted(charges):
        slug, code = key.rsplit("/", 1)
        query |= Q(indicator__criterion__criteria_set__slug=slug, indicator__criterion__code=code)
    return query
