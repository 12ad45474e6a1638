"""Writes of the inspections room."""

from thonmoi.inspections.actions.answers import (
    answer_recommendation,
    close_recommendation,
    make_recommendation,
    return_recommendation,
)
from thonmoi.inspections.actions.planning import (
    cancel_inspection,
    change_inspection,
    plan_inspection,
)
from thonmoi.inspections.actions.visits import conclude_inspection, visit_inspection

__all__ = [
    "answer_recommendation",
    "cancel_inspection",
    "change_inspection",
    "close_recommendation",
    "conclude_inspection",
    "make_recommendation",
    "plan_inspection",
    "return_recommendation",
    "visit_inspection",
]
