"""Statements of the Treasury read, and compared with what is recorded. Pure."""

from thonmoi.treasury.rules.alike import WINDOW
from thonmoi.treasury.rules.comparing import NEAR, Here, Pair, There, compare
from thonmoi.treasury.rules.grounds import (
    CAUTION_LABELS,
    GROUND_LABELS,
    Caution,
    Ground,
    days_apart,
)
from thonmoi.treasury.rules.heads import Naming, guessed, head_row, signature, unit_of
from thonmoi.treasury.rules.pairing import Probable, probable
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
    "CAUTION_LABELS",
    "COLUMN_LABELS",
    "DIFFERENCE_LABELS",
    "GROUND_LABELS",
    "LOOKS",
    "NEAR",
    "OWNERS",
    "PROBLEM_LABELS",
    "STATE_WORDS",
    "TO_DO",
    "UNITS",
    "WINDOW",
    "Caution",
    "Column",
    "Difference",
    "Ground",
    "Here",
    "Naming",
    "Pair",
    "Probable",
    "Problem",
    "There",
    "TransferFacts",
    "Unread",
    "compare",
    "days_apart",
    "guessed",
    "head_row",
    "probable",
    "signature",
    "transfers",
    "unit_of",
]
