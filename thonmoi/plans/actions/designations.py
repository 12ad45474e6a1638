"""Designations: by a document, and ended by one (decision 12)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.rules.words import Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Designation
from thonmoi.units.models import Unit


@action(P.DESIGNATION_RECORD, says=_("Recorded the target {target}"), doors=(Door.PAGE,))
def record_designation(
    unit: Unit, *, by: Actor, level: Level, year: int, document: Document
) -> Designation:
    """A unit of any kind is to reach a level in a year, by a document.

    Raises Conflict where that is recorded already, Invalid for a year out of reach.
    """
    if not 2010 <= year <= 2100:
        raise Invalid("designation.year", _("Write the year with four digits."), field="year")
    if Designation.objects.filter(unit=unit, level=level, year=year).exists():
        raise Conflict("designation.twice", _("This target is recorded already."), field="year")
    return create(Designation, unit=unit, level=level, year=year, document=document)


@action(P.DESIGNATION_END, says=_("Ended the target {target}"), doors=(Door.PAGE,))
def end_designation(
    designation: Designation, *, by: Actor, on: date, document: Document
) -> Designation:
    """A target ends by a document (a decision, a merger), so that nothing is overdue for ever.

    Raises Conflict where it has ended already, Invalid for a day to come.
    """
    if designation.ended_on is not None:
        raise Conflict("designation.ended", _("This target has ended already."))
    if on > clock.today():
        raise Invalid("designation.end", _("The day has not come yet."), field="on")
    return change(designation, expect={"ended_on": None}, ended_on=on, ended_by=document)
