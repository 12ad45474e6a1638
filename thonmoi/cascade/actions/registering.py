"""Registering the criteria that a commune is to meet by a quarter (S-52)."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many
from thonmoi.cascade.models import RoadmapStep
from thonmoi.cascade.rules import check_quarter
from thonmoi.criteria.models import Criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Clause
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@action(P.ROADMAP_REGISTER, says=_("Registered criteria of {target}"), doors=(Door.PAGE,))
def register_roadmap(
    unit: Unit,
    *,
    by: Actor,
    year: int,
    steps: Iterable[tuple[Criterion, int]],
    document: Document | None = None,
    clause: Clause | None = None,
) -> list[RoadmapStep]:
    """Register criteria of a commune, each with its quarter, by a document or clause.

    Returns the new rows. Raises Conflict where a criterion is registered for the year
    already, Invalid without a ground, without a criterion, or for a unit that is no commune.
    """
    found = list(steps)
    _check(unit, year, found, has_ground=bool(document or clause))
    shared = {"unit": unit, "year": year, "document": document, "clause": clause}
    shared |= {"registered_on": clock.today()}
    return create_many(
        RoadmapStep,
        ({"criterion": criterion, "quarter": quarter} | shared for criterion, quarter in found),
    )


def _check(unit: Unit, year: int, steps: list[tuple[Criterion, int]], *, has_ground: bool) -> None:
    if unit.level != Level.COMMUNE:
        raise Invalid("roadmap.unit", _("Criteria are registered for a commune."))
    if not steps:
        raise Invalid("roadmap.nothing", _("Choose the quarter of at least one criterion."))
    for _criterion, quarter in steps:
        check_quarter(year, quarter)
    if not has_ground:
        raise Invalid(
            "roadmap.ground",
            _("Say by which resolution, plan or clause the commune registers."),
            field="ground",
        )
    keys = [(one.criteria_set.slug, one.code) for one, _quarter in steps]
    rows = RoadmapStep.objects.filter(unit=unit, year=year, withdrawn_on=None)
    known = set(rows.values_list("criterion__criteria_set__slug", "criterion__code"))
    if len(set(keys)) != len(keys) or known & set(keys):
        raise Conflict(
            "roadmap.twice",
            _("A criterion is registered for this year already. Withdraw it there first."),
        )
