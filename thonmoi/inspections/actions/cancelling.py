"""Cancelling an inspection."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.inspections.actions._leading import require_lead, require_state
from thonmoi.inspections.models import Inspection
from thonmoi.inspections.rules import InspectionState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.INSPECTION_CANCEL, says=_("Cancelled the inspection {target}"), doors=(Door.PAGE,))
def cancel_inspection(
    inspection: Inspection, *, by: Actor, version: int, reason: str
) -> Inspection:
    """Take an inspection out of the programme before its visit, with the reason.

    Raises Conflict after the visit and for a second writer, Invalid without a reason.
    """
    require_lead(inspection.lead, inspection.unit_path, by)
    require_state(inspection, InspectionState.PLANNED)
    if not reason.strip():
        raise Invalid("inspection.reason", _("Say why, in a sentence."), field="reason")
    return change(
        inspection,
        expect={"version": version},
        state=InspectionState.CANCELLED,
        cancelled_on=clock.today(),
        cancel_reason=reason.strip(),
    )
