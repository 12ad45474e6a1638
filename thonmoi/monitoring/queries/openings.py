"""Which communes have an open period and have sent nothing yet."""

from dataclasses import dataclass

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Extension, Period, Submission
from thonmoi.monitoring.queries.periods import open_periods
from thonmoi.monitoring.rules import PeriodState
from thonmoi.units.models import Unit
from thonmoi.units.queries import communes_in


@dataclass(frozen=True, slots=True)
class Opening:
    """A commune and an open period for which it has sent nothing."""

    unit: Unit
    period: Period


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
    found = [Opening(unit, open_[unit.path]) for unit in own if unit.path in open_]
    sent = set(
        Submission.objects.filter(
            unit__in=[o.unit for o in found], period__in={o.period for o in found}
        ).values_list("unit_id", "period_id")
    )
    return [o for o in found if (o.unit.pk, o.period.pk) not in sent]
