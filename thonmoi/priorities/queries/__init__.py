"""All reads of the priorities room."""

from thonmoi.priorities.queries.changes import ChangeView, changes
from thonmoi.priorities.queries.choices import finance_of, purses_of, sources
from thonmoi.priorities.queries.document import paper
from thonmoi.priorities.queries.frozen import FrozenView, frozen
from thonmoi.priorities.queries.lines import (
    CandidateView,
    GapView,
    Lines,
    candidate_row,
    gap_row,
    lines,
)
from thonmoi.priorities.queries.priorities import (
    PriorityView,
    priorities,
    priority,
    priority_row,
)
from thonmoi.priorities.queries.taking import taken

__all__ = [
    "CandidateView",
    "ChangeView",
    "FrozenView",
    "GapView",
    "Lines",
    "PriorityView",
    "candidate_row",
    "changes",
    "finance_of",
    "frozen",
    "gap_row",
    "lines",
    "paper",
    "priorities",
    "priority",
    "priority_row",
    "purses_of",
    "sources",
    "taken",
]
