"""Surveys, their codes and waiting answers, their tallies."""

from thonmoi.surveys.models.ballots import Code, Miss, Waiting
from thonmoi.surveys.models.counting import Handout, Objection, Score, Tally
from thonmoi.surveys.models.surveys import Hamlet, Question, Questionnaire, Survey

__all__ = [
    "Code",
    "Hamlet",
    "Handout",
    "Miss",
    "Objection",
    "Question",
    "Questionnaire",
    "Score",
    "Survey",
    "Tally",
    "Waiting",
]
