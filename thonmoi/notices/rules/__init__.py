"""What is due and what is done about it, pure: urgency, urging, letters, mail."""

from thonmoi.notices.rules.dues import (
    KIND_LABELS,
    NOBODY,
    OPEN,
    SOON,
    Cites,
    Due,
    Kind,
    Level,
    Words,
    in_order,
    level_of,
    may_be_late,
)
from thonmoi.notices.rules.letters import LetterState
from thonmoi.notices.rules.mails import MailState, Rhythm
from thonmoi.notices.rules.urging import CONCERN_LABELS, Body, Concern, Owing, concern_of

__all__ = [
    "CONCERN_LABELS",
    "KIND_LABELS",
    "NOBODY",
    "OPEN",
    "SOON",
    "Body",
    "Cites",
    "Concern",
    "Due",
    "Kind",
    "LetterState",
    "Level",
    "MailState",
    "Owing",
    "Rhythm",
    "Words",
    "concern_of",
    "in_order",
    "level_of",
    "may_be_late",
]
