"""Writes of the surveys room; those of `ballots` leave no event."""

from thonmoi.surveys.actions.ballots import answer, answer_openly, missed
from thonmoi.surveys.actions.closing import close_survey, publish_survey
from thonmoi.surveys.actions.codes import make_code
from thonmoi.surveys.actions.counting import record_tally
from thonmoi.surveys.actions.gathering import gather_tally
from thonmoi.surveys.actions.objections import answer_objection, record_objection
from thonmoi.surveys.actions.planning import change_survey, open_survey, plan_survey
from thonmoi.surveys.actions.questionnaires import QuestionnaireFacts, register_questionnaire
from thonmoi.surveys.actions.sheets import record_sheet

__all__ = [
    "QuestionnaireFacts",
    "answer",
    "answer_objection",
    "answer_openly",
    "change_survey",
    "close_survey",
    "gather_tally",
    "make_code",
    "missed",
    "open_survey",
    "plan_survey",
    "publish_survey",
    "record_objection",
    "record_sheet",
    "record_tally",
    "register_questionnaire",
]
