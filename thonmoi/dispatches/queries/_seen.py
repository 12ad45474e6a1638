"""Which papers an actor reads."""

from django.db.models import Q, QuerySet

from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around
from thonmoi.kernel.permissions import Permission as P


def seen(actor: Actor) -> QuerySet[Dispatch]:
    """Those of the actor's agencies, and what is issued in and above his areas or sent to him."""
    own = Q(agency__in=actor.agency_ids) if actor.areas(P.DISPATCH_DRAFT) else Q(pk__in=())
    issued = around("agency__unit__path", actor.areas())
    issued |= Q(document__deliveries__agency__in=actor.agency_ids)
    rows = Dispatch.objects.filter(own | (Q(state=DispatchState.ISSUED) & issued)).distinct()
    return rows.select_related("agency__unit", "document")
