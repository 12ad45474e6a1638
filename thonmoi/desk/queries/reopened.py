"""Criteria to be verified again: a work that serves them was settled after the last conclusion.

A question across rooms, no write: whoever is charged concludes anew, and it is gone (decision 25).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db.models import Max

from thonmoi.audit.kept import kept
from thonmoi.funding import queries as funding
from thonmoi.funding.queries import ServedCriterion, SettledWork
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Conclusion

Last = dict[tuple[int, str, str], datetime]


@dataclass(frozen=True, slots=True)
class Reopened:
    """A criterion of a commune, with the settled work for which it is to be verified again."""

    work: SettledWork
    criterion: ServedCriterion


def reopened(actor: Actor, areas: tuple[str, ...]) -> list[Reopened]:
    """What is to be verified again in places of the actor: one question, more where there is any.

    The day on which the settlement came in counts, not the day of its decision: what was
    concluded before could not know it. Only for those who record works or conclude criteria.
    """
    if not (actor.areas(P.CRITERION_CONCLUDE) or actor.areas(P.PROGRESS_RECORD)):
        return []
    key = ("reopened", actor.areas(), areas)
    return list(kept(actor, key, lambda: tuple(_reopened(actor, areas))))


def own_reopened(actor: Actor) -> list[Reopened]:
    """Those that a division is charged with; the office sees them at each commune."""
    may = P.CRITERION_CONCLUDE
    areas = actor.areas(may) if "division" in actor.roles else ()
    found = reopened(actor, areas) if areas else []
    return [one for one in found if actor.can(may, one.work.unit_path, one.criterion.charge)]


def _reopened(actor: Actor, areas: tuple[str, ...]) -> Iterator[Reopened]:
    works = funding.settled(actor, areas)
    last = _last({one.commune_pk for one in works}) if works else {}
    for work in works:
        for one in work.criteria:
            at = last.get((work.commune_pk, one.slug, one.code))
            if at is None or at < work.recorded_at:
                yield Reopened(work, one)


def _last(units: set[int]) -> Last:
    """When a criterion of a commune was concluded last, whatever the edition of its set."""
    names = ("unit", "criterion__criteria_set__slug", "criterion__code")
    rows = Conclusion.objects.filter(unit__in=units).values_list(*names)
    found = rows.annotate(last=Max("at")).order_by()
    return {(unit, slug, code): cast(datetime, at) for unit, slug, code, at in found}
