"""A survey is prepared and opened."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many, remove
from thonmoi.audit.writes import create as create_row
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.models import Hamlet, Question, Survey
from thonmoi.surveys.rules import (
    HamletFacts,
    QuestionFacts,
    SurveyFacts,
    SurveyKind,
    SurveyState,
)
from thonmoi.units.models import Unit


@action(P.SURVEY_PLAN, says=_("Prepared the survey {target}"), doors=(Door.PAGE,))
def plan_survey(
    unit: Unit,
    *,
    by: Actor,
    kind: SurveyKind,
    level: str,
    facts: SurveyFacts,
    led_by: Agency,
    questions: list[QuestionFacts],
    hamlets: list[HamletFacts],
    form_source: str = "",
) -> Survey:
    """Prepare a survey of a unit with its questions and hamlets.

    Raises Denied for a body that one does not act for, Invalid for a satisfaction survey
    without level.
    """
    if led_by.pk not in by.agency_ids:
        raise Denied("survey.not-yours", _("You do not act for this agency."))
    if kind is SurveyKind.SATISFACTION and not level:
        raise Invalid("survey.level", _("Say for which level."), field="level")
    made = create_row(
        Survey,
        **{"kind": kind, "level": level, "unit": unit, "unit_path": unit.path, "led_by": led_by},
        **{"state": SurveyState.DRAFT, "title": facts.title.strip(), "batch": facts.batch},
        **{"closes_on": _coming(facts.closes_on), "form_paper": facts.form_paper.strip()},
        form_source=form_source[:300],
    )
    _fill(made, questions, hamlets)
    return made


@action(P.SURVEY_CHANGE, says=_("Changed the survey {target}"), doors=(Door.PAGE,))
def change_survey(
    survey: Survey,
    *,
    by: Actor,
    version: int,
    facts: SurveyFacts,
    questions: list[QuestionFacts],
    hamlets: list[HamletFacts],
) -> Survey:
    """Change what a survey asks, and where, before it opens. Raises Conflict once it is open."""
    require_leader(survey, by)
    rules.require(survey.state, SurveyState.DRAFT)
    for row in (*survey.questions.all(), *survey.hamlets.all()):
        remove(row)
    _fill(survey, questions, hamlets)
    return change(
        survey,
        expect={"version": version},
        title=facts.title.strip(),
        batch=facts.batch,
        closes_on=_coming(facts.closes_on),
        form_paper=facts.form_paper.strip(),
    )


@action(P.SURVEY_OPEN, says=_("Opened the survey {target}"), doors=(Door.PAGE,))
def open_survey(survey: Survey, *, by: Actor, version: int) -> Survey:
    """Open a survey: from now on what it asks stays as it is.

    Raises Conflict where it is open already, and where there is nothing to ask or nowhere.
    """
    require_leader(survey, by)
    rules.require(survey.state, SurveyState.DRAFT)
    _coming(survey.closes_on)
    if survey.kind == SurveyKind.SATISFACTION and not survey.hamlets.exists():
        raise Conflict("survey.nowhere", _("Name the hamlets before you open the survey."))
    if not survey.questions.exists():
        raise Conflict("survey.nothing", _("Write the questions before you open the survey."))
    today = clock.today()
    return change(survey, expect={"version": version}, state=SurveyState.OPEN, opened_on=today)


def require_leader(survey: Survey, by: Actor) -> None:
    """Raise Denied for others than the body that leads a survey."""
    if survey.led_by_id not in by.agency_ids:
        raise Denied("survey.not-yours", _("You do not act for this agency."))


def hold(survey: Survey, *states: SurveyState) -> None:
    """Keep a survey as it is until the deed ends. Raises Conflict where it is in no such state.

    Answers, codes and minutes are rows of their own: asked of the row as it was read, one could
    still come in while another person closes or publishes.
    """
    now = Survey.objects.select_for_update().get(pk=survey.pk)
    rules.require(now.state, *states)


def _coming(day: date | None) -> date | None:
    if day and day < clock.today():
        raise Invalid("survey.closes", _("The last day must be still to come."), field="closes_on")
    return day


def _fill(survey: Survey, questions: list[QuestionFacts], hamlets: list[HamletFacts]) -> None:
    asked = [
        {
            **{"survey": survey, "order": order, "text": one.text, "is_overall": one.is_overall},
            "choices": "\n".join(one.choices),
        }
        for order, one in enumerate(questions, 1)
    ]
    create_many(Question, asked)
    rows = [
        {"survey": survey, "order": order, "name": one.name, "households": one.households}
        for order, one in enumerate(hamlets, 1)
    ]
    create_many(Hamlet, rows)
