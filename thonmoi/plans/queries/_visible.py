"""Which plans an actor sees: one rule for lists, single look-ups and everything inside a plan."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState


def visible(actor: Actor) -> QuerySet[Plan]:
    """Plans of the actor's areas and those above that bind them; drafts only of his own areas."""
    areas = actor.areas()
    seen = around("unit__path", areas)
    drafts = Q(state=PlanState.DRAFT) & ~under("unit__path", areas)
    return Plan.objects.filter(seen).exclude(drafts)


def inside(actor: Actor, rows: QuerySet[Any], plan_pk: int | None) -> QuerySet[Any]:
    """Those rows bound in clauses of plans that the actor sees; of one plan where named."""
    seen = visible(actor) if plan_pk is None else visible(actor).filter(pk=plan_pk)
    return rows.filter(clause__plan__in=seen)


def one(rows: QuerySet[Any], pk: int) -> Any:
    """The row of a key; NotFound where it is not among the rows."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("plan.part-unknown", _("There is no such line in a plan of your area."))
    return found
