"""What the programme counts one by one: registers of things, and the log of activities. Pure."""

from thonmoi.registers.rules.activities import (
    ACTIVITY_LABELS,
    ActivityFacts,
    ActivityKind,
    quarter,
)
from thonmoi.registers.rules.endings import ENDINGS, FINAL, may_end, states_after
from thonmoi.registers.rules.facts import EntryFacts
from thonmoi.registers.rules.measured import COUNTED, MEASURES, rate, recorded
from thonmoi.registers.rules.words import (
    COLUMNS,
    FIRST_STATES,
    HEADS,
    KINDS,
    NEW_LABELS,
    REGISTER_LABELS,
    Register,
    State,
    column,
    state_label,
    state_look,
)

__all__ = [
    "ACTIVITY_LABELS",
    "COLUMNS",
    "COUNTED",
    "ENDINGS",
    "FINAL",
    "FIRST_STATES",
    "HEADS",
    "KINDS",
    "MEASURES",
    "NEW_LABELS",
    "REGISTER_LABELS",
    "ActivityFacts",
    "ActivityKind",
    "EntryFacts",
    "Register",
    "State",
    "column",
    "may_end",
    "quarter",
    "rate",
    "recorded",
    "state_label",
    "state_look",
    "states_after",
]
