"""Who leads an inspection, and in which state it must be."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.inspections import rules
from thonmoi.inspections.models import Inspection
from thonmoi.inspections.rules import InspectionState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.files.check import Checked


def require_lead(lead: Agency, path: str, by: Actor) -> None:
    """Raise Denied for others than the agency that leads, and the office that keeps the plan."""
    if lead.pk not in by.agency_ids and not by.can(P.PLAN_ENFORCE, path):
        raise Denied("inspection.not-yours", _("Another agency leads this inspection."))


def require_state(inspection: Inspection, *states: InspectionState) -> None:
    """Raise Conflict with what to do where the inspection is in another state."""
    if inspection.now in states:
        return
    sentences = {
        InspectionState.PLANNED: _("The visit is not recorded yet. Record it first."),
        InspectionState.VISITED: _("The visit took place already; this can no longer be changed."),
        InspectionState.CANCELLED: _("This inspection was cancelled. Plan a new one."),
    }
    raise Conflict("inspection.state", sentences[inspection.now])


def refuse_files(files: tuple[Checked, ...], *agencies: Agency) -> None:
    """Raise Invalid for files of the police or the army: their papers are named (decision 23)."""
    if files and rules.by_reference(*(agency.kind for agency in agencies)):
        raise Invalid(
            "inspection.by-reference",
            _("For police and army name the document; do not upload a file."),
            field="file",
        )
