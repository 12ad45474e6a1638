"""All reads of the plans room."""

from thonmoi.plans.queries.aims import (
    DesignationView,
    TitleView,
    designation_row,
    designations,
    titles,
)
from thonmoi.plans.queries.clauses import ClauseView, clause_row, clauses, coverage
from thonmoi.plans.queries.doubts import DoubtView, doubt, doubt_row, doubts
from thonmoi.plans.queries.owners import Owner
from thonmoi.plans.queries.parts import (
    DutyView,
    TargetView,
    WorkView,
    duties,
    target_row,
    targets,
    work_row,
    works,
)
from thonmoi.plans.queries.plans import (
    BasisView,
    PlanView,
    RecipientView,
    bases,
    plan,
    plan_in_force,
    plan_row,
    plans,
    recipients,
    start_proposed,
    unnumbered,
)
from thonmoi.plans.queries.tasks import TaskView, assisting, task_row, tasks

__all__ = [
    "BasisView",
    "ClauseView",
    "DesignationView",
    "DoubtView",
    "DutyView",
    "Owner",
    "PlanView",
    "RecipientView",
    "TargetView",
    "TaskView",
    "TitleView",
    "WorkView",
    "assisting",
    "bases",
    "clause_row",
    "clauses",
    "coverage",
    "designation_row",
    "designations",
    "doubt",
    "doubt_row",
    "doubts",
    "duties",
    "plan",
    "plan_in_force",
    "plan_row",
    "plans",
    "recipients",
    "start_proposed",
    "target_row",
    "targets",
    "task_row",
    "tasks",
    "titles",
    "unnumbered",
    "work_row",
    "works",
]
