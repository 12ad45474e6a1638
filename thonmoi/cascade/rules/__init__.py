"""Rules of plans under a plan and of registered criteria: pure, no database, clock or request."""

from thonmoi.cascade.rules.asking import Group, Kind, group_for, kind_asked
from thonmoi.cascade.rules.bodies import Body
from thonmoi.cascade.rules.quarters import (
    QUARTERS,
    StepState,
    check_quarter,
    quarter_end,
    quarter_name,
    step_state,
)
from thonmoi.cascade.rules.words import (
    DOCUMENT_KINDS,
    GROUP_LABELS,
    KIND_LABELS,
    STATE_LABELS,
    STEP_LABELS,
    TRANSITIONS,
    State,
    tally,
)

__all__ = [
    "DOCUMENT_KINDS",
    "GROUP_LABELS",
    "KIND_LABELS",
    "QUARTERS",
    "STATE_LABELS",
    "STEP_LABELS",
    "TRANSITIONS",
    "Body",
    "Group",
    "Kind",
    "State",
    "StepState",
    "check_quarter",
    "group_for",
    "kind_asked",
    "quarter_end",
    "quarter_name",
    "step_state",
    "tally",
]
