"""Rows of plans newly asked, and of whom."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Body, Kind, State
from thonmoi.kernel.errors import Conflict, Invalid, NotFound
from thonmoi.plans.models import Clause, Duty
from thonmoi.plans.rules import DutyRole


def new_rows(clause: Clause, kind: Kind, bodies: Sequence[Body]) -> list[Body]:
    """Those who were not asked yet; refuses where there is nobody or nobody new."""
    if not bodies:
        raise Invalid("subplan.nobody", _("Tick at least one body."), field="bodies")
    if any((one.criterion_id is not None) != (kind is Kind.SECTOR) for one in bodies):
        raise Invalid(
            "subplan.criterion",
            _("A plan for a criterion names its criterion; no other plan does."),
            field="bodies",
        )
    rows = Subplan.objects.filter(clause=clause, kind=kind).exclude(state=State.WAIVED)
    asked = {Body(*row) for row in rows.values_list("agency_id", "criterion_id", "office")}
    found = [one for one in bodies if one not in asked]
    if not found:
        raise Conflict(
            "subplan.twice", _("All of them were asked for this plan already."), field="bodies"
        )
    return found


def agencies_of(clause: Clause, bodies: Iterable[Body]) -> Mapping[int, Agency]:
    wanted = {one.agency_id for one in bodies}
    rows = Agency.objects.select_related("unit").filter(pk__in=wanted)
    found = {row.pk: row for row in rows if row.unit.path.startswith(clause.unit_path)}
    if set(found) != wanted:
        raise NotFound("agency.unknown", _("A body asked is none of this plan's area."))
    return found


def only_requests(clause: Clause) -> bool:
    roles = set(Duty.objects.filter(clause=clause).values_list("role", flat=True))
    return roles == {DutyRole.REQUEST}
