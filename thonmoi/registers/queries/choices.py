"""What an activity may be done for: clauses that bind somebody, criteria of the sets in use."""

from textwrap import shorten

from django.db.models import Q

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.rules import LEVEL_LABELS, Level, SetState
from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Clause
from thonmoi.units.rules import Level as UnitLevel

_SHOWN = 100


def clauses(actor: Actor) -> list[tuple[int, str]]:
    """(key, words) of the clauses of plans in force that set a task, a duty or a goal."""
    rows = _clauses(actor)
    return [(row.pk, f"{row.path} {shorten(row.text or row.heading, _SHOWN)}") for row in rows]


def clause_of(actor: Actor, pk: int | None) -> Clause | None:
    """The clause of a key among those; None for none."""
    return next((row for row in _clauses(actor) if row.pk == pk), None) if pk else None


def criteria_of(actor: Actor) -> list[tuple[str, list[tuple[int, str]]]]:
    """Criteria of the active sets of communes, under the names of their sets."""
    found: dict[str, list[tuple[int, str]]] = {}
    for row in _criteria(actor):
        found.setdefault(str(LEVEL_LABELS[Level(row.criteria_set.level)]), []).append(
            (row.pk, f"{row.code}. {row.name}")
        )
    return list(found.items())


def criterion_of(actor: Actor, pk: int | None) -> Criterion | None:
    """The criterion of a key among those; None for none."""
    return next((row for row in _criteria(actor) if row.pk == pk), None) if pk else None


def _clauses(actor: Actor) -> list[Clause]:
    open_ = [one.pk for one in plans.plans(actor) if one.is_in_force]
    binds = Q(tasks__isnull=False) | Q(dutys__isnull=False) | Q(goals__isnull=False)
    rows = Clause.objects.filter(binds, plan__in=open_).distinct()
    return list(rows.order_by("plan_id", "order"))


def _criteria(actor: Actor) -> list[Criterion]:
    """Of each level the set of the narrowest area, which stands first."""
    sets: dict[str, int] = {}
    for one in criteria.criteria_sets(actor):
        if one.unit_level == UnitLevel.COMMUNE and one.state is SetState.ACTIVE:
            sets.setdefault(one.level, one.id)
    rows = Criterion.objects.filter(criteria_set__in=sets.values()).select_related("criteria_set")
    return list(rows.order_by("criteria_set_id", "order"))
