"""A survey is closed and counted, its result published."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.actions.gathering import gather_tally
from thonmoi.surveys.actions.planning import require_leader
from thonmoi.surveys.models import Code, Survey, Waiting
from thonmoi.surveys.rules import SurveyState


@action(P.SURVEY_CLOSE, says=_("Closed the survey {target}"), doors=(Door.PAGE,))
def close_survey(survey: Survey, *, by: Actor, version: int) -> Survey:
    """Close a survey: what still waits is counted for the commune alone.

    Every code turns used, so that nothing tells any more which households answered. Raises
    Conflict where it is not open.
    """
    require_leader(survey, by)
    rules.require(survey.state, SurveyState.OPEN)
    closed = change(
        survey,
        expect={"version": version},
        state=SurveyState.CLOSED,
        closed_on=clock.today(),
    )
    if Waiting.objects.filter(survey=survey).exists():
        gather_tally(survey, by=by, hamlet=None, rest=True)
    Code.objects.filter(hamlet__survey=survey).update(is_used=True)
    return closed


@action(P.SURVEY_PUBLISH, says=_("Published the result of the survey {target}"), doors=(Door.PAGE,))
def publish_survey(
    survey: Survey, *, by: Actor, version: int, report_paper: str, posted_until: date | None
) -> Survey:
    """Publish the result with its report; from now on everybody reads it.

    `posted_until`: the last day of the posting, None where no rule says how long. Raises Conflict
    where it is not closed.
    """
    require_leader(survey, by)
    rules.require(survey.state, SurveyState.CLOSED)
    if posted_until and posted_until < clock.today():
        words = _("The last day must be still to come.")
        raise Invalid("survey.posted", words, field="posted_until")
    return change(
        survey,
        expect={"version": version},
        state=SurveyState.PUBLISHED,
        published_on=clock.today(),
        posted_until=posted_until,
        report_paper=report_paper.strip()[:300],
    )
