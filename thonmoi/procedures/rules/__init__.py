"""Procedures as data: terms in days, votes, numbers that are known or not. Pure."""

from thonmoi.procedures.rules.days import DAY_LABELS, Calendar, DayKind, Deadline, deadline, due
from thonmoi.procedures.rules.facts import (
    ConditionFacts,
    NumberFacts,
    PaperFacts,
    ProcedureFacts,
    StepFacts,
    procedure_facts,
)
from thonmoi.procedures.rules.holding import Confirmed, check_number, in_force, nearest
from thonmoi.procedures.rules.votes import is_reached, missing, share
from thonmoi.procedures.rules.words import (
    COUNTS,
    KIND_LABELS,
    NUMBER_LABELS,
    TERMS,
    UNKNOWN_WORD,
    Body,
    Confidence,
    NumberKind,
    ProcedureKind,
)

__all__ = [
    "COUNTS",
    "DAY_LABELS",
    "KIND_LABELS",
    "NUMBER_LABELS",
    "TERMS",
    "UNKNOWN_WORD",
    "Body",
    "Calendar",
    "ConditionFacts",
    "Confidence",
    "Confirmed",
    "DayKind",
    "Deadline",
    "NumberFacts",
    "NumberKind",
    "PaperFacts",
    "ProcedureFacts",
    "ProcedureKind",
    "StepFacts",
    "check_number",
    "deadline",
    "due",
    "in_force",
    "is_reached",
    "missing",
    "nearest",
    "procedure_facts",
    "share",
]
