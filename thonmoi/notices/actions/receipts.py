"""Confirming the receipt of a document."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import Delivery


@action(P.DELIVERY_ACKNOWLEDGE, says=_("Confirmed the receipt: {target}"), doors=(Door.PAGE,))
def acknowledge_delivery(delivery: Delivery, *, by: Actor) -> Delivery:
    """Confirm for one's agency that a document was received.

    Raises Denied for another agency's, Conflict where it was confirmed already.
    """
    if delivery.agency_id not in by.agency_ids:
        raise Denied("delivery.others", _("Only the agency that got it confirms the receipt."))
    if not delivery.is_open:
        raise Conflict("delivery.received", _("Your agency has confirmed the receipt already."))
    return change(
        delivery,
        expect={"acknowledged_at": None},
        acknowledged_at=clock.now(),
        acknowledged_by_id=by.id,
    )
