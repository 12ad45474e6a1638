"""The visit: what was seen, what shows it; its minutes."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.inspections.actions._leading import refuse_files, require_lead, require_state
from thonmoi.inspections.models import Inspection, VisitFile
from thonmoi.inspections.rules import InspectionState, VisitFacts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked


@action(P.INSPECTION_VISIT, says=_("Recorded the visit: {target}"), doors=(Door.PAGE,))
def visit_inspection(
    inspection: Inspection,
    *,
    by: Actor,
    version: int,
    facts: VisitFacts,
    files: tuple[Checked, ...] = (),
) -> Inspection:
    """Record a visit, or what was recorded of it once more; files are added to those there.

    Raises Conflict for a cancelled inspection and a second writer, Denied for another agency's,
    Invalid for a day to come and for files of police and army.
    """
    require_lead(inspection.lead, inspection.unit_path, by)
    require_state(inspection, InspectionState.PLANNED, InspectionState.VISITED)
    fields = facts.as_fields(today=clock.today())
    refuse_files(files, inspection.lead)
    for file in files:
        kept = store_file(inspection, by=by, file=file)
        create(VisitFile, inspection=inspection, file=kept)
    state = InspectionState.VISITED
    return change(inspection, expect={"version": version}, state=state, **fields)
