"""Concluding an inspection."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.inspections import rules
from thonmoi.inspections.actions._leading import refuse_files, require_lead, require_state
from thonmoi.inspections.models import Inspection
from thonmoi.inspections.rules import InspectionState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.plans.models import Plan


@action(P.INSPECTION_CONCLUDE, says=_("Filed the papers of {target}"), doors=(Door.PAGE,))
def conclude_inspection(
    inspection: Inspection,
    *,
    by: Actor,
    version: int,
    minutes: Checked | None = None,
    conclusion: Plan | None = None,
) -> Inspection:
    """File the signed minutes of a visit, and the notice that gives its conclusions.

    The notice was read in like a plan: its tasks are followed. Raises Conflict before the visit
    and for a second writer, Invalid for a document that is no notice.
    """
    require_lead(inspection.lead, inspection.unit_path, by)
    require_state(inspection, InspectionState.VISITED)
    if conclusion and conclusion.document.kind not in rules.NOTICES:
        raise Invalid(
            "inspection.notice",
            _("Conclusions are given by a notice (thông báo) or a conclusion (kết luận)."),
            field="conclusion",
        )
    refuse_files((minutes,) if minutes else (), inspection.lead)
    fields = {"minutes": store_file(inspection, by=by, file=minutes)} if minutes else {}
    return change(inspection, expect={"version": version}, conclusion=conclusion, **fields)
