"""Sending a document of the register to its receivers, and confirming its receipt (S-56)."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.notices.models import Delivery


@action(P.DELIVERY_SEND, says=_("Sent to its receivers: {target}"), doors=(Door.PAGE,))
def send_delivery(
    document: Document, *, by: Actor, agencies: Mapping[int, str], hindrance: str = ""
) -> list[Delivery]:
    """Send a document to agencies inside the program, each by its line of "Nơi nhận".

    Who has it already is left out. Raises Conflict with `hindrance` where it cannot be sent
    yet, and where nobody is left to send it to.
    """
    if hindrance:
        raise Conflict("delivery.hindrance", hindrance)
    has = set(Delivery.objects.filter(document=document).values_list("agency_id", flat=True))
    rows = Agency.objects.filter(pk__in=set(agencies) - has).select_related("unit")
    if not rows:
        raise Conflict("delivery.all-sent", _("Every receiver inside the program has it already."))
    common = {
        "document": document,
        "office": by.office,
        "sent_by_id": by.id,
        "sent_at": clock.now(),
    }
    return create_many(
        Delivery,
        (
            {**common, "agency": row, "unit_path": row.unit.path, "line": agencies[row.pk][:300]}
            for row in rows.order_by("sort_key")
        ),
    )


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
