"""Which communes have an open period and have sent nothing yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Extension, Period
from thonmoi.monitoring.queries.periods import open_periods
from thonmoi.monitoring.rules import PeriodState
from thonmoi.plans.models import Designation, Title
from thonmoi.units.models import Unit
from thonmoi.units.queries import communes_in


@dataclass(frozen=True, slots=True)
class Opening:
    """A commune and an open period for which it has sent nothing.

    `has_sheet`: some set judges it. Without one there is nothing to fill in, so nothing is late
    (decision 11); the page of the sheet says so.
    """

    unit: Unit
    period: Period
    has_sheet: bool


def extended(actor: Actor) -> list[Extension]:
    """Extensions that hold today for communes of the actor: a closed period is open for them."""
    rows = Extension.objects.filter(
        under("unit__path", actor.areas(P.CELL_SAVE)), until__gte=clock.today(), ended_on=None
    ).exclude(period__state=PeriodState.OPEN)
    return list(rows.select_related("unit", "period").order_by("until"))


def to_enter(actor: Actor) -> list[Opening]:
    """The actor's own communes that have sent nothing for the period open now.

    In as many questions for sixty communes as for one.
    """
    own = communes_in(actor, actor.areas(P.CELL_SAVE))
    open_ = open_periods(actor, [unit.path for unit in own])
    found = {unit.pk: (unit, open_[unit.path]) for unit in own if unit.path in open_}
    sent, judged = set(), set()
    for pk, is_judged, period in _sent(list(found)):
        sent.add((pk, period))
        judged |= {pk} if is_judged else set()
    return [
        Opening(unit, period, pk in judged)
        for pk, (unit, period) in found.items()
        if (pk, period.pk) not in sent
    ]


def _sent(units: list[int]) -> Iterable[tuple[int, bool, int | None]]:
    """Of each unit, for each period it has sent for: whether it has a target or a title today."""
    day, here = clock.today(), {"unit": OuterRef("pk")}
    aims = Designation.objects.filter(**here).exclude(ended_on__lte=day)
    titles = Title.objects.filter(**here).exclude(ended_on__lte=day)
    rows = Unit.objects.filter(pk__in=units).annotate(is_judged=Exists(aims) | Exists(titles))
    return rows.values_list("pk", "is_judged", "submissions__period_id")
