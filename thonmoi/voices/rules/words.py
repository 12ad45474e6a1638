"""The words in which difficulties, questions and supervision remarks are spoken about."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class DifficultyKind(StrEnum):
    """What is raised: something in the way, or something proposed (V.1, V.6)."""

    DIFFICULTY = "difficulty"
    PROPOSAL = "proposal"


KIND_LABELS: dict[DifficultyKind, Words] = {
    DifficultyKind.DIFFICULTY: _("difficulty"),
    DifficultyKind.PROPOSAL: _("proposal"),
}


class DifficultyState(StrEnum):
    """Raised, then assigned, answered, closed; or escalated, which the office answers for."""

    RAISED = "raised"
    ASSIGNED = "assigned"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    CLOSED = "closed"


class QuestionState(StrEnum):
    """A question about work is asked, then answered."""

    ASKED = "asked"
    ANSWERED = "answered"


class RemarkState(StrEnum):
    """A remark of a supervisor waits for its answer, then for the supervisor's last word."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


State = DifficultyState | QuestionState | RemarkState
_STATES: tuple[tuple[State, Words, str], ...] = (
    (DifficultyState.RAISED, pgettext_lazy("difficulty", "not assigned yet"), "todo"),
    (DifficultyState.ASSIGNED, pgettext_lazy("difficulty", "being settled"), "verify"),
    (DifficultyState.ESCALATED, _("put to the level above"), "risk"),
    (DifficultyState.ANSWERED, pgettext_lazy("difficulty", "answered"), "verify"),
    (DifficultyState.CLOSED, pgettext_lazy("difficulty", "closed"), "met"),
    (QuestionState.ASKED, pgettext_lazy("question", "not answered yet"), "todo"),
    (QuestionState.ANSWERED, pgettext_lazy("question", "answered"), "met"),
    (RemarkState.OPEN, pgettext_lazy("remark", "not answered yet"), "todo"),
    (RemarkState.ANSWERED, pgettext_lazy("remark", "answered"), "verify"),
    (RemarkState.CLOSED, pgettext_lazy("remark", "closed"), "met"),
)
"""States of different things may have one value: they are told apart by their kind."""


def label_of(state: State) -> Words:
    """The words for a state."""
    return next(words for one, words, _look in _STATES if one is state)


def look_of(state: State) -> str:
    """The look of a state among those of the interface."""
    return next(look for one, _words, look in _STATES if one is state)


class TurnKind(StrEnum):
    """What happened to a difficulty."""

    RAISED = "raised"
    ASSIGNED = "assigned"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    REOPENED = "reopened"
    CLOSED = "closed"


TURN_LABELS: dict[TurnKind, Words] = {
    TurnKind.RAISED: pgettext_lazy("turn", "Raised"),
    TurnKind.ASSIGNED: pgettext_lazy("turn", "Assigned"),
    TurnKind.ESCALATED: pgettext_lazy("turn", "Put to the level above"),
    TurnKind.ANSWERED: pgettext_lazy("turn", "Answered"),
    TurnKind.REOPENED: pgettext_lazy("turn", "Opened again"),
    TurnKind.CLOSED: pgettext_lazy("turn", "Closed"),
}

_BY_REFERENCE = frozenset({"police", "army"})


def by_reference(kind: str) -> bool:
    """Whether a kind of agency names its papers instead of uploading them (decision 23)."""
    return kind in _BY_REFERENCE
