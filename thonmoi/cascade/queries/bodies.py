"""Who can be asked for a plan under a clause: the bodies of a group."""

from collections.abc import Iterable

from thonmoi.accounts.models import Agency
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.queries._body import BodyView
from thonmoi.cascade.queries._groups import agencies_of, charges_of
from thonmoi.cascade.rules import Body, Group, Kind, State
from thonmoi.kernel.access import Actor
from thonmoi.plans.models import Clause


def bodies(actor: Actor, clause: Clause, kind: Kind, group: Group) -> list[BodyView]:
    """The bodies of a group inside the area of the clause's plan, in Vietnamese order.

    A plan for a criterion is asked of the agencies that lead one, once for each criterion.
    """
    asked = _asked(clause, kind)
    if kind is Kind.SECTOR:
        return [_view(one.agency, asked, one.criterion) for one in charges_of(clause)]
    rows = agencies_of(clause, group).select_related("unit").order_by("unit__level", "sort_key")
    return [_view(row, asked) for row in rows]


def _asked(clause: Clause, kind: Kind) -> set[Body]:
    rows = Subplan.objects.filter(clause=clause, kind=kind, office="")
    found = rows.exclude(state=State.WAIVED).values_list("agency_id", "criterion_id")
    return {Body(*row) for row in found}


def _view(agency: Agency, asked: Iterable[Body], criterion: object = None) -> BodyView:
    body = Body(agency.pk, getattr(criterion, "pk", None))
    return BodyView(body, agency.name, str(criterion or ""), body in asked, agency.is_urged)
