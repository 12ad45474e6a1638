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
from thonmoi.plans.models.followed import Attachment, TaskReport
from thonmoi.plans.models.goals import GivenTarget, GoalLink
from thonmoi.plans.models.text import Basis, Clause, Doubt, Plan, Receiver, Recipient
from thonmoi.plans.models.versions import ClauseLink, FrameLine

__all__ = [
    "Assistance",
    "Attachment",
    "Basis",
    "Bound",
    "Clause",
    "ClauseLink",
    "Designation",
    "Doubt",
    "Duty",
    "FrameLine",
    "GivenTarget",
    "Goal",
    "GoalLink",
    "Plan",
    "Receiver",
    "Recipient",
    "Target",
    "Task",
    "TaskReport",
    "Title",
    "Work",
    "WorkCriterion",
]
