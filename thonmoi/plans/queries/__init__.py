"""All reads of the plans room."""

from thonmoi.plans.queries._doubt import DoubtView
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries.aims import (
    DesignationView,
    TitleView,
    designation_row,
    designations,
    titles,
)
from thonmoi.plans.queries.clauses import ClauseView, clause_row, clauses, coverage
from thonmoi.plans.queries.doubts import doubt, doubt_row, doubts
from thonmoi.plans.queries.following import Followed, attachment_row, attachments, followed
from thonmoi.plans.queries.given import GivenView, given_row, given_targets, papers_of
from thonmoi.plans.queries.goals import Candidate, GoalView, candidates, chosen, goal_row, goals
from thonmoi.plans.queries.listing import Choices, Listed, Wanted, choices, listed
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
from thonmoi.plans.queries.revisions import (
    Versions,
    bound_rows,
    came_from,
    clause_rows,
    later_paths,
    revisable,
    versions,
)
from thonmoi.plans.queries.tasks import assisting, later_tasks, line_rows, task_row, tasks

__all__ = [
    "BasisView",
    "Candidate",
    "Choices",
    "ClauseView",
    "DesignationView",
    "DoubtView",
    "DutyView",
    "Followed",
    "GivenView",
    "GoalView",
    "Listed",
    "Owner",
    "PlanView",
    "RecipientView",
    "TargetView",
    "TaskView",
    "TitleView",
    "Versions",
    "Wanted",
    "WorkView",
    "assisting",
    "attachment_row",
    "attachments",
    "bases",
    "bound_rows",
    "came_from",
    "candidates",
    "choices",
    "chosen",
    "clause_row",
    "clause_rows",
    "clauses",
    "coverage",
    "designation_row",
    "designations",
    "doubt",
    "doubt_row",
    "doubts",
    "duties",
    "followed",
    "given_row",
    "given_targets",
    "goal_row",
    "goals",
    "later_paths",
    "later_tasks",
    "line_rows",
    "listed",
    "papers_of",
    "plan",
    "plan_in_force",
    "plan_row",
    "plans",
    "recipients",
    "revisable",
    "start_proposed",
    "target_row",
    "targets",
    "task_row",
    "tasks",
    "titles",
    "unnumbered",
    "versions",
    "work_row",
    "works",
]
