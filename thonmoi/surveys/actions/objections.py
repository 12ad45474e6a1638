"""Objections to a published result, and their answers."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold, nfc
from thonmoi.surveys import rules
from thonmoi.surveys.actions.planning import require_leader
from thonmoi.surveys.models import Objection, Survey
from thonmoi.surveys.rules import SurveyState


@action(P.OBJECTION_RECORD, says=_("Recorded an objection: {target}"), doors=(Door.PAGE,))
def record_objection(survey: Survey, *, by: Actor, on: date, text: str) -> Objection:
    """Record what somebody objects to in a result, without who it was. Raises Conflict before."""
    require_leader(survey, by)
    if survey.now is not SurveyState.PUBLISHED:
        rules.require(SurveyState.OPEN, SurveyState.PUBLISHED)
    if on > clock.today():
        raise Invalid("objection.day", _("This day is still to come."), field="on")
    return create(Objection, survey=survey, on=on, text=_said(text, "text"))


@action(P.OBJECTION_ANSWER, says=_("Answered an objection: {target}"), doors=(Door.PAGE,))
def answer_objection(objection: Objection, *, by: Actor, version: int, answer: str) -> Objection:
    """Say what was found on an objection, or write it better."""
    require_leader(objection.survey, by)
    return change(
        objection,
        expect={"version": version},
        answer=_said(answer, "answer"),
        answered_on=clock.today(),
    )


def _said(text: str, field: str) -> str:
    cleaned = nfc(text).strip()
    if not fold(cleaned):
        raise Invalid("objection.empty", _("Write it in a sentence or two."), field=field)
    return cleaned
