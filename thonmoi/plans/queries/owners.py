"""Who answers for what: named by the plan, assigned by the office, or charged with a criterion."""

from collections.abc import Iterable
from dataclasses import dataclass

from thonmoi.criteria.models import Charge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import whole_first
from thonmoi.plans.rules import DutyRole


@dataclass(frozen=True, slots=True)
class Owner:
    """An agency beside a clause; unconfirmed where only the customary charge says so."""

    name: str
    role: DutyRole
    agency_id: int | None = None
    is_unconfirmed: bool = False
    is_urged: bool = True


Served = tuple[int, int | None]
"""A criterion, and the one indicator of it that is meant (None: the whole)."""


def leads_of(actor: Actor, served: Iterable[Served]) -> dict[Served, list[Owner]]:
    """The agencies that lead criteria today; where one indicator is meant, those of its charge."""
    today, wanted = clock.today(), set(served)
    rows = (
        Charge.objects.filter(criterion__in={criterion for criterion, _part in wanted}, role="lead")
        .exclude(valid_to__lte=today)
        .exclude(valid_from__gt=today)
        .select_related("agency")
        .order_by(whole_first("indicator__order"), "agency__sort_key")
    )
    found: dict[Served, list[Owner]] = {}
    for row in rows:
        owner = Owner(
            row.agency.name,
            DutyRole.LEAD,
            row.agency_id,
            not row.is_confirmed,
            row.agency.is_urged,
        )
        for criterion, part in wanted:
            held = found.setdefault((criterion, part), [])
            fits = part is None or row.indicator_id in (None, part)
            if row.criterion_id == criterion and fits and owner not in held:
                held.append(owner)
    return found
