"""Surveys of the Front: words, what is asked, household codes, counting. Pure."""

from thonmoi.surveys.rules.codes import (
    MINUTES,
    MISSES,
    new_codes,
    plain,
    random_key,
    shuffled,
)
from thonmoi.surveys.rules.counting import Counts, check, packed, rate, summed
from thonmoi.surveys.rules.facts import (
    MOST_HOUSEHOLDS,
    HamletFacts,
    QuestionFacts,
    SurveyFacts,
    as_lines,
    hamlets,
    questions,
)
from thonmoi.surveys.rules.minutes import MinutesFacts
from thonmoi.surveys.rules.moves import require, takes_answers
from thonmoi.surveys.rules.words import (
    CHOICES,
    KIND_LABELS,
    STATE_LABELS,
    STATE_LOOKS,
    SurveyKind,
    SurveyState,
    Way,
    Words,
)

__all__ = [
    "CHOICES",
    "KIND_LABELS",
    "MINUTES",
    "MISSES",
    "MOST_HOUSEHOLDS",
    "STATE_LABELS",
    "STATE_LOOKS",
    "Counts",
    "HamletFacts",
    "MinutesFacts",
    "QuestionFacts",
    "SurveyFacts",
    "SurveyKind",
    "SurveyState",
    "Way",
    "Words",
    "as_lines",
    "check",
    "hamlets",
    "new_codes",
    "packed",
    "plain",
    "questions",
    "random_key",
    "rate",
    "require",
    "shuffled",
    "summed",
    "takes_answers",
]
