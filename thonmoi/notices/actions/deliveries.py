"""Sending a document of the register to its receivers (S-56)."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.notices.models import Delivery


@action(P.DELIVERY_SEND, says=_("Sent to its receivers: {target}"), doors=(Door.PAGE, Door.NESTED))
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
