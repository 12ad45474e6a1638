"""Writes of the inspections room."""

from thonmoi.inspections.actions.answers import (
    answer_recommendation,
    close_recommendation,
    make_recommendation,
    return_recommendation,
)
from thonmoi.inspections.actions.cancelling import cancel_inspection
from thonmoi.inspections.actions.concluding import conclude_inspection
from thonmoi.inspections.actions.planning import change_inspection, plan_inspection
from thonmoi.inspections.actions.visits import visit_inspection

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
