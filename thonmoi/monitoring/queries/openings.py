"""Which communes have an open period and have sent nothing yet."""

from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Period, Submission
from thonmoi.monitoring.queries.periods import open_period
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Opening:
    """A commune and an open period for which it has sent nothing."""

    unit: Unit
    period: Period


def to_enter(actor: Actor) -> list[Opening]:
    """The actor's own communes that have sent nothing for the period open now."""
    found = [
        Opening(unit, period)
        for area in actor.areas(P.CELL_SAVE)
        for unit in units.communes(actor, within=area)
        if (period := open_period(actor, unit.path)) is not None
    ]
    sent = set(
        Submission.objects.filter(
            unit__in=[o.unit for o in found], period__in=[o.period for o in found]
        ).values_list("unit_id", "period_id")
    )
    return [o for o in found if (o.unit.pk, o.period.pk) not in sent]
