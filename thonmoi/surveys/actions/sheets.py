"""The register of sheets of a hamlet."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys.actions.planning import hold, require_leader
from thonmoi.surveys.models import Hamlet, Handout
from thonmoi.surveys.rules import SurveyState


@action(
    P.SHEET_RECORD, says=_("Recorded sheets given out or returned: {target}"), doors=(Door.PAGE,)
)
def record_sheet(
    hamlet: Hamlet, *, by: Actor, on: date, given: int, returned: int, numbers: str = ""
) -> Handout:
    """A line of the register of sheets of a hamlet; appended.

    Raises Invalid for a day to come, for nothing, and where more came back than was given out.
    """
    require_leader(hamlet.survey, by)
    hold(hamlet.survey, SurveyState.OPEN, SurveyState.CLOSED)
    if on > clock.today():
        raise Invalid("sheet.day", _("This day is still to come."), field="on")
    if given + returned == 0:
        raise Invalid("sheet.none", _("Say how many sheets."), field="given")
    there = [(one.given, one.returned) for one in hamlet.handouts.all()]
    if sum(x for _g, x in there) + returned > sum(x for x, _r in there) + given:
        raise Invalid("sheet.returned", _("More came back than were given out."), field="returned")
    made = {"on": on, "given": given, "returned": returned, "numbers": numbers.strip()[:200]}
    return create(Handout, hamlet=hamlet, **made)
