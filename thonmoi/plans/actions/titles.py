"""Designations and titles: by a document, and ended by one (decision 12)."""

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
from thonmoi.plans.models import Designation, Title
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


@action(P.TITLE_RECORD, says=_("Recorded the title {target}"), doors=(Door.PAGE,))
def record_title(
    unit: Unit, *, by: Actor, level: Level, recognised_on: date, document: Document
) -> Title:
    """A unit holds a level by a decision; one known from a plan alone is confirmed by it.

    Raises Conflict where a decision is recorded already, Invalid for a day to come.
    """
    if recognised_on > clock.today():
        raise Invalid("title.day", _("The day has not come yet."), field="recognised_on")
    held = Title.objects.filter(unit=unit, level=level, ended_on=None).first()
    if held is None:
        values = {"unit": unit, "level": level, "recognised_on": recognised_on}
        return create(Title, document=document, **values)
    if held.document_id is not None:
        raise Conflict("title.twice", _("The unit holds this title by a decision already."))
    return change(held, expect={"document": None}, document=document, recognised_on=recognised_on)
