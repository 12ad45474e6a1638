"""Which proposals an actor sees."""

from django.db.models import Q, QuerySet

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities.models import Priority
from thonmoi.priorities.rules import PriorityState


def seen(actor: Actor) -> QuerySet[Priority]:
    """Proposals that the actor may read: his own in any state, others' once finished."""
    own = under("unit__path", actor.areas(P.PRIORITY_DRAFT))
    read = under("unit__path", actor.areas(P.PRIORITY_READ))
    return Priority.objects.filter(own | (read & Q(state=PriorityState.FINISHED)))
