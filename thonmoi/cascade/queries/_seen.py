"""Plans owed that an actor sees, for the queries beside."""

from django.db.models import QuerySet

from thonmoi.cascade.models import Subplan
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around

RELATED = (
    "clause__plan__unit",
    "agency__unit",
    "criterion",
    "document",
    "due_by",
    "child__unit",
)


def seen(actor: Actor) -> QuerySet[Subplan]:
    """Rows of plans and bodies that the actor sees, with whatever a row names."""
    areas = actor.areas()
    rows = Subplan.objects.filter(around("agency__unit__path", areas))
    return rows.filter(around("clause__plan__unit__path", areas)).select_related(*RELATED)
