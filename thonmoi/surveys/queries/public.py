"""What a household or visitor is asked, without sign-in."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.surveys import rules
from thonmoi.surveys.models import Code, Miss, Question, Survey
from thonmoi.surveys.queries._seen import RELATED, view
from thonmoi.surveys.queries.shown import QuestionView, SurveyView
from thonmoi.surveys.rules import SurveyKind, SurveyState


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is asked: the survey and its questions."""

    survey: SurveyView
    questions: tuple[QuestionView, ...]


def is_locked(actor: Actor, address: str) -> bool:
    """Whether so many wrong codes came from an address that no more is looked at for a while."""
    since = clock.now() - timedelta(minutes=rules.MINUTES)
    misses = Miss.objects.filter(place=Miss.place_of(address), since__gte=since)
    return misses.filter(count__gte=rules.MISSES).exists()


def ballot(actor: Actor, code: str) -> Ballot:
    """What the household of a code is asked.

    Raises NotFound for a code that is not known, Conflict where it was used or the survey takes
    no answers.
    """
    related = tuple(f"hamlet__survey__{name}" for name in RELATED)
    row = Code.objects.select_related(*related).filter(pk=Code.digest_of(code)).first()
    if row is None:
        raise NotFound("code.unknown", _("This code is not known. Look at the sheet again."))
    survey = row.hamlet.survey
    if not rules.takes_answers(survey.state, survey.closes_on, clock.today()):
        raise Conflict("survey.over", _("This survey takes no answers now."))
    if row.is_used:
        raise Conflict("code.used", _("This code was used. Each code answers once."))
    return _ballot(survey)


def opinion(actor: Actor, pk: int) -> Ballot:
    """What an open survey asks everybody, or what a published one asked; NotFound otherwise.

    Raises Conflict where its last day has passed and its result is not published yet.
    """
    row = Survey.objects.select_related(*RELATED).filter(pk=pk).first()
    if row is None or not (
        row.state == SurveyState.PUBLISHED
        or (row.kind == SurveyKind.OPINION and row.state == SurveyState.OPEN)
    ):
        raise NotFound("survey.unknown", _("There is no such survey, or it is not published."))
    over = not rules.takes_answers(row.state, row.closes_on, clock.today())
    if row.state == SurveyState.OPEN and over:
        raise Conflict("survey.over", _("This survey takes no answers now."))
    return _ballot(row)


def _ballot(survey: Survey) -> Ballot:
    rows = Question.objects.filter(survey=survey)
    asked = (QuestionView(q.order, q.text, tuple(q.words), q.is_overall) for q in rows)
    return Ballot(view(survey), tuple(asked))
