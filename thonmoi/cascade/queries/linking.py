"""What one paper may fulfil: other plans owed by the same body, plans that were read in here."""

from thonmoi.cascade.models import Subplan
from thonmoi.cascade.queries._seen import seen
from thonmoi.cascade.queries.shown import SubplanView
from thonmoi.cascade.rules import State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState


def same_paper(actor: Actor, row: Subplan) -> list[SubplanView]:
    """What the same body owes under the same plan besides: one paper may fulfil several."""
    rows = seen(actor).filter(agency=row.agency_id, clause__plan=row.clause.plan_id)
    others = rows.filter(state=State.OWED).exclude(pk=row.pk)
    return [SubplanView.of(one) for one in others.order_by("kind", "criterion__order", "pk")]


def children_to_link(actor: Actor, row: Subplan) -> list[Plan]:
    """Plans in the program that may be the one owed: of the body's unit, put in force."""
    rows = Plan.objects.filter(unit=row.agency.unit_id).exclude(state=PlanState.DRAFT)
    rows = rows.exclude(pk=row.clause.plan_id).select_related("unit", "document")
    found = rows.filter(around("unit__path", actor.areas()))
    return [one for one in found.order_by("-year", "-pk") if _fits(one, row)]


def _fits(one: Plan, row: Subplan) -> bool:
    """Of a district's own plans only those that an agency of its own issued, or hang here."""
    is_free = one.parent_id in (None, row.clause.plan_id)
    return is_free and (one.unit_id != row.clause.plan.unit_id or one.issuer_id == row.agency_id)
