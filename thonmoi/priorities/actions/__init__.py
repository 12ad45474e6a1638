"""Writes of the priorities room: drafting, weighing, deciding, finishing."""

from thonmoi.priorities.actions.deciding import decide_candidate, weigh_gap
from thonmoi.priorities.actions.drafting import draft_priority, refresh_priority, weigh_priority
from thonmoi.priorities.actions.ending import drop_priority, finish_priority, number_priority

__all__ = [
    "decide_candidate",
    "draft_priority",
    "drop_priority",
    "finish_priority",
    "number_priority",
    "refresh_priority",
    "weigh_gap",
    "weigh_priority",
]
