"""The agencies of a group inside the area of a clause."""

from datetime import date

from django.db.models import Q, QuerySet

from thonmoi.accounts.models import Agency
from thonmoi.cascade.rules import Group
from thonmoi.criteria.models import Charge
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel import clock
from thonmoi.kernel.fields import under
from thonmoi.plans.models import Clause, Designation, Duty, Task, Title
from thonmoi.units.rules import Level

_ABOVE = ("party", "council", "steering")
"""Kinds that a plan of the committee binds to nothing: they stand above it or lead it."""


def agencies_of(clause: Clause, group: Group) -> QuerySet[Agency]:
    here = clause.plan.unit
    area = Agency.objects.filter(under("unit__path", (here.path,)))
    communes = area.filter(kind="committee", unit__level=Level.COMMUNE).exclude(
        unit__valid_to__lte=clock.today()
    )
    match group:
        case Group.NAMED:
            return area.filter(pk__in=_named(clause))
        case Group.COMMUNES:
            return communes.filter(unit__kind="xã")
        case Group.OTHERS:
            return communes.filter(unit__kind="xã").exclude(unit__in=_aiming(clause))
        case Group.CHARGED:
            return area.filter(pk__in={one.agency_id for one in charges_of(clause)})
        case Group.BODIES:
            own = Q(unit=here) & ~Q(kind="committee") & ~Q(kind__in=_ABOVE)
            return area.filter(own | Q(pk__in=communes.values("pk")))


def _named(clause: Clause) -> set[int]:
    """Agencies that the clause names: of its communes' lines, its tasks, its duties."""
    tasks = Task.objects.filter(clause=clause).exclude(accountable=None)
    duties = Duty.objects.filter(clause=clause).exclude(agency=None)
    return {*tasks.values_list("accountable", flat=True), *duties.values_list("agency", flat=True)}


def _aiming(clause: Clause) -> set[int]:
    """Units to which a clause of the plan gives a target or a title."""
    return {
        pk
        for model in (Designation, Title)
        for pk in model.objects.filter(clause__plan=clause.plan).values_list("unit", flat=True)
    }


def charges_of(clause: Clause, on: date | None = None) -> list[Charge]:
    """Charges of the plan's own agencies that lead a criterion on a day, each criterion once."""
    day = on or clock.today()
    rows = (
        Charge.objects.filter(under("unit_path", (clause.plan.unit.path,)), role=ChargeRole.LEAD)
        .filter(agency__unit=clause.plan.unit)
        .exclude(valid_to__lte=day)
        .exclude(valid_from__gt=day)
        .select_related("agency", "criterion__criteria_set")
        .order_by("agency__sort_key", "criterion__criteria_set__slug", "criterion__order", "pk")
    )
    once = {(row.agency_id, row.criterion_id): row for row in rows}
    return list(once.values())
