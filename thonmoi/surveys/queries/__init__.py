"""All reads of the surveys room. `results` is what recognition asks."""

from thonmoi.surveys.queries.choices import hamlets_of, leaders, places, questionnaire
from thonmoi.surveys.queries.counted import Result
from thonmoi.surveys.queries.parts import (
    hamlet_row,
    hamlets,
    minutes_of,
    objection_row,
    questions,
    register,
    survey_page,
)
from thonmoi.surveys.queries.public import Ballot, ballot, is_locked, opinion
from thonmoi.surveys.queries.results import last_day, posted_until, result, results
from thonmoi.surveys.queries.shown import HamletView, QuestionView, SurveyView
from thonmoi.surveys.queries.surveys import (
    SurveyFilter,
    open_surveys,
    survey,
    survey_row,
    surveys,
)

__all__ = [
    "Ballot",
    "HamletView",
    "QuestionView",
    "Result",
    "SurveyFilter",
    "SurveyView",
    "ballot",
    "hamlet_row",
    "hamlets",
    "hamlets_of",
    "is_locked",
    "last_day",
    "leaders",
    "minutes_of",
    "objection_row",
    "open_surveys",
    "opinion",
    "places",
    "posted_until",
    "questionnaire",
    "questions",
    "register",
    "result",
    "results",
    "survey",
    "survey_page",
    "survey_row",
    "surveys",
]
