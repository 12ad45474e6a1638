"""All writes of the plans room, by deed."""

from thonmoi.plans.actions.assigning import assign_clause
from thonmoi.plans.actions.attachments import add_attachment
from thonmoi.plans.actions.clauses import mark_clause
from thonmoi.plans.actions.corrections import correct_target, correct_work
from thonmoi.plans.actions.create import create_plan
from thonmoi.plans.actions.designations import end_designation, record_designation
from thonmoi.plans.actions.doubts import settle_doubt
from thonmoi.plans.actions.ending import carry_task, drop_task
from thonmoi.plans.actions.given import Given, assign_target, release_target
from thonmoi.plans.actions.goals import link_goal
from thonmoi.plans.actions.life import end_plan, enforce_plan
from thonmoi.plans.actions.numbering import number_plan
from thonmoi.plans.actions.reporting import report_task
from thonmoi.plans.actions.revise import revise_plan
from thonmoi.plans.actions.tasks import assign_task
from thonmoi.plans.actions.titles import end_title, record_title
from thonmoi.plans.actions.verifying import confirm_task, return_task
from thonmoi.plans.actions.withdrawals import withdraw_attachment

__all__ = [
    "Given",
    "add_attachment",
    "assign_clause",
    "assign_target",
    "assign_task",
    "carry_task",
    "confirm_task",
    "correct_target",
    "correct_work",
    "create_plan",
    "drop_task",
    "end_designation",
    "end_plan",
    "end_title",
    "enforce_plan",
    "link_goal",
    "mark_clause",
    "number_plan",
    "record_designation",
    "record_title",
    "release_target",
    "report_task",
    "return_task",
    "revise_plan",
    "settle_doubt",
    "withdraw_attachment",
]
