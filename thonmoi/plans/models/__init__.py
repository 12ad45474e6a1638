"""The plan and whatever in it binds somebody, each where it stands in the text."""

from thonmoi.plans.models.aims import Designation, Title
from thonmoi.plans.models.bound import (
    Assistance,
    Bound,
    Duty,
    Goal,
    Target,
    Task,
    Work,
    WorkCriterion,
)
from thonmoi.plans.models.text import Basis, Clause, Doubt, Plan, Receiver, Recipient

__all__ = [
    "Assistance",
    "Basis",
    "Bound",
    "Clause",
    "Designation",
    "Doubt",
    "Duty",
    "Goal",
    "Plan",
    "Receiver",
    "Recipient",
    "Target",
    "Task",
    "Title",
    "Work",
    "WorkCriterion",
]
