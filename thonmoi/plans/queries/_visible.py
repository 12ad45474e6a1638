"""Which plans an actor sees: one rule for lists, single look-ups and everything inside a plan."""

from django.db.models import Q, QuerySet

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, under
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState


def visible(actor: Actor) -> QuerySet[Plan]:
    """Plans of the actor's areas and those above that bind them; drafts only of his own areas."""
    areas = actor.areas()
    seen = around("unit__path", areas)
    drafts = Q(state=PlanState.DRAFT) & ~under("unit__path", areas)
    return Plan.objects.filter(seen).exclude(drafts)
