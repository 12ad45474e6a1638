"""Rules of plans: pure, without database, clock or request."""

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.plans.rules.aims import Verdict
from thonmoi.plans.rules.covered import Coverage, Covered
from thonmoi.plans.rules.covering import coverage, standing_of
from thonmoi.plans.rules.doubting import OTHER, answers_for, check_answer
from thonmoi.plans.rules.following import (
    check_report,
    check_task_step,
    is_overdue_task,
    last_day,
    left_from,
)
from thonmoi.plans.rules.lateness import is_late, is_overdue
from thonmoi.plans.rules.reaching import target_reached
from thonmoi.plans.rules.saying import figure, is_sane, said
from thonmoi.plans.rules.speaking import is_by_reference, is_own_word, is_responsible
from thonmoi.plans.rules.timing import (
    BY_CITATION,
    WAS_BY_CITATION,
    check_start,
    check_step,
    proposed_start,
    year_span,
)
from thonmoi.plans.rules.words import (
    CLAUSE_STANDING_LABELS,
    COMPARATOR_LABELS,
    DUTY_ROLE_LABELS,
    NO_PLANS,
    PLAN_STATE_LABELS,
    REACH_LOOKS,
    SAYING_LABELS,
    SETTLED,
    TASK_STATE_LABELS,
    TASK_TRANSITIONS,
    TRANSITIONS,
    ClauseStanding,
    Comparator,
    DutyRole,
    PlanState,
    Saying,
    TaskState,
)

__all__ = [
    "BY_CITATION",
    "CLAUSE_STANDING_LABELS",
    "COMPARATOR_LABELS",
    "DUTY_ROLE_LABELS",
    "NO_PLANS",
    "OTHER",
    "PLAN_STATE_LABELS",
    "REACH_LOOKS",
    "SAYING_LABELS",
    "SETTLED",
    "TASK_STATE_LABELS",
    "TASK_TRANSITIONS",
    "TRANSITIONS",
    "WAS_BY_CITATION",
    "ClauseStanding",
    "Comparator",
    "Coverage",
    "Covered",
    "DutyRole",
    "PlanState",
    "Reach",
    "Saying",
    "TaskState",
    "Verdict",
    "answers_for",
    "check_answer",
    "check_report",
    "check_start",
    "check_step",
    "check_task_step",
    "coverage",
    "figure",
    "is_by_reference",
    "is_late",
    "is_overdue",
    "is_overdue_task",
    "is_own_word",
    "is_responsible",
    "is_sane",
    "last_day",
    "left_from",
    "proposed_start",
    "said",
    "standing_of",
    "target_reached",
    "year_span",
]
