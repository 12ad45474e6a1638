"""All writes of the plans room, by deed."""

from thonmoi.plans.actions.clauses import mark_clause
from thonmoi.plans.actions.corrections import correct_target, correct_work
from thonmoi.plans.actions.create import create_plan
from thonmoi.plans.actions.doubts import settle_doubt
from thonmoi.plans.actions.life import end_plan, enforce_plan, number_plan
from thonmoi.plans.actions.revise import revise_plan
from thonmoi.plans.actions.tasks import assign_task, report_task
from thonmoi.plans.actions.titles import end_designation, record_designation, record_title

__all__ = [
    "assign_task",
    "correct_target",
    "correct_work",
    "create_plan",
    "end_designation",
    "end_plan",
    "enforce_plan",
    "mark_clause",
    "number_plan",
    "record_designation",
    "record_title",
    "report_task",
    "revise_plan",
    "settle_doubt",
]
