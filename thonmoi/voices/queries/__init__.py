"""All reads of the voices room."""

from thonmoi.voices.queries._seen import VoiceFilter
from thonmoi.voices.queries._shown import DifficultyView
from thonmoi.voices.queries.choices import (
    above,
    bodies,
    lead_of,
    office_at,
    places,
    speakers,
    thing,
    things,
)
from thonmoi.voices.queries.difficulties import (
    all_difficulties,
    counts,
    difficulties,
    difficulty,
    difficulty_row,
    owners_asked,
    turns,
)
from thonmoi.voices.queries.feedback import FeedbackView, feedback, feedback_list, feedback_row
from thonmoi.voices.queries.let_out import (
    Followed,
    Shown,
    followed,
    published_feedback,
    published_photo,
    terms,
)
from thonmoi.voices.queries.questions import (
    QuestionView,
    RemarkView,
    published_questions,
    question,
    question_row,
    questions,
    remark,
    remark_row,
    remarks,
)

__all__ = [
    "DifficultyView",
    "FeedbackView",
    "Followed",
    "QuestionView",
    "RemarkView",
    "Shown",
    "VoiceFilter",
    "above",
    "all_difficulties",
    "bodies",
    "counts",
    "difficulties",
    "difficulty",
    "difficulty_row",
    "feedback",
    "feedback_list",
    "feedback_row",
    "followed",
    "lead_of",
    "office_at",
    "owners_asked",
    "places",
    "published_feedback",
    "published_photo",
    "published_questions",
    "question",
    "question_row",
    "questions",
    "remark",
    "remark_row",
    "remarks",
    "speakers",
    "terms",
    "thing",
    "things",
    "turns",
]
