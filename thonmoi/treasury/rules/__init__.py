"""Statements of the Treasury read, and compared with what is recorded. Pure."""

from thonmoi.treasury.rules.comparing import NEAR, Here, Pair, There, compare
from thonmoi.treasury.rules.heads import Naming, guessed, head_row, signature, unit_of
from thonmoi.treasury.rules.reading import TransferFacts, Unread, transfers
from thonmoi.treasury.rules.words import (
    AMOUNTS,
    COLUMN_LABELS,
    DIFFERENCE_LABELS,
    LOOKS,
    OWNERS,
    PROBLEM_LABELS,
    STATE_WORDS,
    TO_DO,
    UNITS,
    Column,
    Difference,
    Problem,
)

__all__ = [
    "AMOUNTS",
    "COLUMN_LABELS",
    "DIFFERENCE_LABELS",
    "LOOKS",
    "NEAR",
    "OWNERS",
    "PROBLEM_LABELS",
    "STATE_WORDS",
    "TO_DO",
    "UNITS",
    "Column",
    "Difference",
    "Here",
    "Naming",
    "Pair",
    "Problem",
    "There",
    "TransferFacts",
    "Unread",
    "compare",
    "guessed",
    "head_row",
    "signature",
    "transfers",
    "unit_of",
]
