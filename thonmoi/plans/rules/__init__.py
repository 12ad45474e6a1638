"""Rules of plans: pure, without database, clock or request."""

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.plans.rules.covering import Coverage, Covered, coverage, standing_of
from thonmoi.plans.rules.doubting import OTHER, answers_for, check_answer
from thonmoi.plans.rules.reaching import Verdict, target_reached
from thonmoi.plans.rules.saying import figure, is_sane, said
from thonmoi.plans.rules.timing import (
    BY_CITATION,
    check_start,
    check_step,
    is_late,
    is_overdue,
    proposed_start,
    year_span,
)
from thonmoi.plans.rules.words import (
    CLAUSE_STANDING_LABELS,
    COMPARATOR_LABELS,
    DUTY_ROLE_LABELS,
    PLAN_STATE_LABELS,
    TASK_STATE_LABELS,
    TASK_TRANSITIONS,
    TRANSITIONS,
    ClauseStanding,
    Comparator,
    DutyRole,
    PlanState,
    TaskState,
)

__all__ = [
    "BY_CITATION",
    "CLAUSE_STANDING_LABELS",
    "COMPARATOR_LABELS",
    "DUTY_ROLE_LABELS",
    "OTHER",
    "PLAN_STATE_LABELS",
    "TASK_STATE_LABELS",
    "TASK_TRANSITIONS",
    "TRANSITIONS",
    "ClauseStanding",
    "Comparator",
    "Coverage",
    "Covered",
    "DutyRole",
    "PlanState",
    "Reach",
    "TaskState",
    "Verdict",
    "answers_for",
    "check_answer",
    "check_start",
    "check_step",
    "coverage",
    "figure",
    "is_late",
    "is_overdue",
    "is_sane",
    "proposed_start",
    "said",
    "standing_of",
    "target_reached",
    "year_span",
]
