"""A plan stands under another one: a commune's under the district's."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Plan

_DEPTH = 10
"""Plans stand under plans no deeper than this; country, province, district, commune are four."""


@action(P.PLAN_ATTACH, says=_("Set {target} under its parent plan"), doors=(Door.NESTED,))
def attach_plan(plan: Plan, *, by: Actor, parent: Plan) -> Plan:
    """Hang a plan under the one that asks for it; returns it. Twice changes nothing.

    Raises Conflict where it stands under another plan, or above the one named.
    """
    if plan.parent_id == parent.pk:
        return plan
    if plan.parent_id is not None:
        raise Conflict("plan.attached", _("This plan stands under another one already."))
    if plan.pk in _above(parent):
        raise Conflict("plan.circle", _("A plan cannot stand under itself."))
    return change(plan, parent=parent)


def _above(plan: Plan) -> list[int]:
    """Ids of a plan and those above it."""
    found, current = [plan.pk], plan.parent_id
    while current is not None and len(found) < _DEPTH:
        found.append(current)
        current = Plan.objects.values_list("parent_id", flat=True).get(pk=current)
    return found
