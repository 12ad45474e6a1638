"""Rules of sets that come in by document: pure, without database, clock or request.

`words` names states, `laying` lays an annex out as rows, `measuring` finds measures, `keeping`
keeps tables and draws them again, `building` makes the set, `differing` compares it, `mending`
reads what a person types, `doubts` says what asks to be looked at.
"""

from thonmoi.annexes.rules.words import (
    DIFFERENCE_LABELS,
    PROPOSAL_STATE_LABELS,
    ROW_STATE_LABELS,
    Difference,
    MeasureState,
    ProposalState,
    RowKind,
    RowState,
)

__all__ = [
    "DIFFERENCE_LABELS",
    "PROPOSAL_STATE_LABELS",
    "ROW_STATE_LABELS",
    "Difference",
    "MeasureState",
    "ProposalState",
    "RowKind",
    "RowState",
]
