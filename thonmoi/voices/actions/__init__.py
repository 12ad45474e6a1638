"""Writes of the voices room."""

from thonmoi.voices.actions._owning import About
from thonmoi.voices.actions.answering import (
    answer_difficulty,
    close_difficulty,
    reopen_difficulty,
)
from thonmoi.voices.actions.difficulties import (
    assign_difficulty,
    escalate_difficulty,
    raise_difficulty,
)
from thonmoi.voices.actions.feedback import forget_feedback, send_feedback, set_terms
from thonmoi.voices.actions.moderating import answer_feedback, moderate_feedback
from thonmoi.voices.actions.questions import (
    answer_question,
    ask_question,
    forward_question,
    publish_question,
)
from thonmoi.voices.actions.supervision import (
    answer_supervision,
    close_supervision,
    record_supervision,
)

__all__ = [
    "About",
    "answer_difficulty",
    "answer_feedback",
    "answer_question",
    "answer_supervision",
    "ask_question",
    "assign_difficulty",
    "close_difficulty",
    "close_supervision",
    "escalate_difficulty",
    "forget_feedback",
    "forward_question",
    "moderate_feedback",
    "publish_question",
    "raise_difficulty",
    "record_supervision",
    "reopen_difficulty",
    "send_feedback",
    "set_terms",
]
