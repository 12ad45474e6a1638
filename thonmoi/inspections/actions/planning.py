"""Planning inspections, changing them before the visit."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.inspections.actions._leading import require_lead, require_state
from thonmoi.inspections.models import Inspection
from thonmoi.inspections.rules import InspectionFacts, InspectionState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Work
from thonmoi.units.models import Unit


@action(P.INSPECTION_PLAN, says=_("Planned inspections in {target}"), doors=(Door.PAGE,))
def plan_inspection(
    area: Unit,
    *,
    by: Actor,
    facts: InspectionFacts,
    lead: Agency,
    units: Iterable[Unit],
    work: Work | None = None,
    document: Document | None = None,
) -> list[Inspection]:
    """Put inspections of one subject into the programme of a year, one for each unit.

    Raises Denied for an agency that one does not act for, Invalid without a unit or for a work
    elsewhere, Conflict where the programme has it already.
    """
    require_lead(lead, area.path, by)
    fields = facts.as_fields()
    places = list(units)
    if not places or not all(unit.path.startswith(area.path) for unit in places):
        raise Invalid("inspection.units", _("Choose where to inspect."), field="units")
    if work and (len(places) > 1 or work.commune_id != places[0].pk):
        raise Invalid("inspection.work", _("This work lies in another commune."), field="work")
    _refuse_twice(fields, lead, places)
    fields |= {"lead": lead, "work": work, "document": document}
    return [create(Inspection, unit=unit, **fields) for unit in places]


@action(P.INSPECTION_CHANGE, says=_("Changed the inspection {target}"), doors=(Door.PAGE,))
def change_inspection(
    inspection: Inspection,
    *,
    by: Actor,
    version: int,
    facts: InspectionFacts,
    document: Document | None = None,
    note: str = "",
) -> Inspection:
    """Change subject, day or paper of an inspection before its visit; `note` says why.

    Raises Conflict after the visit and for a second writer, Denied for another agency's.
    """
    require_lead(inspection.lead, inspection.unit_path, by)
    require_state(inspection, InspectionState.PLANNED)
    return change(inspection, expect={"version": version}, **facts.as_fields(), document=document)


def _refuse_twice(fields: dict[str, object], lead: Agency, places: list[Unit]) -> None:
    names = ("year", "folded", "planned_on")
    same = Inspection.objects.filter(lead=lead, unit__in=places, **{n: fields[n] for n in names})
    if same.exclude(state=InspectionState.CANCELLED).exists():
        raise Conflict(
            "inspection.twice",
            _("The programme already has this inspection there on this day."),
            field="subject",
        )
