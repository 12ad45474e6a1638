"""Difficulties, questions and supervision remarks: their words, states and ages. Pure."""

from thonmoi.voices.rules.facts import VoiceFacts, coming, said
from thonmoi.voices.rules.moves import (
    ANSWERABLE,
    ASSIGNABLE,
    OPEN,
    REOPENABLE,
    UNANSWERED,
    age,
    is_late,
    require,
)
from thonmoi.voices.rules.words import (
    KIND_LABELS,
    TURN_LABELS,
    DifficultyKind,
    DifficultyState,
    QuestionState,
    RemarkState,
    State,
    TurnKind,
    by_reference,
    label_of,
    look_of,
)

__all__ = [
    "ANSWERABLE",
    "ASSIGNABLE",
    "KIND_LABELS",
    "OPEN",
    "REOPENABLE",
    "TURN_LABELS",
    "UNANSWERED",
    "DifficultyKind",
    "DifficultyState",
    "QuestionState",
    "RemarkState",
    "State",
    "TurnKind",
    "VoiceFacts",
    "age",
    "by_reference",
    "coming",
    "is_late",
    "label_of",
    "look_of",
    "require",
    "said",
]
