"""Reads of the papers that agencies write."""

from thonmoi.dispatches.queries.beginning import beginning, own_agencies
from thonmoi.dispatches.queries.dispatches import DispatchView, dispatch, dispatch_row, dispatches
from thonmoi.dispatches.queries.papers import paper
from thonmoi.dispatches.queries.receivers import sent

__all__ = [
    "DispatchView",
    "beginning",
    "dispatch",
    "dispatch_row",
    "dispatches",
    "own_agencies",
    "paper",
    "sent",
]
