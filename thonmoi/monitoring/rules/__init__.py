"""Monitoring, pure: states, standings, gates, forecasts, spreads, base figures, sustainability.

The cross-checks of a sheet are in `checks`.
"""

from thonmoi.monitoring.rules.basing import (
    BASE_LABELS,
    BASE_UNITS,
    WHOLE,
    BaseKind,
    Part,
    Whole,
    base_of,
    rate_of,
)
from thonmoi.monitoring.rules.blocks import Block, BlockLine, Sorted, read_block, sort_out
from thonmoi.monitoring.rules.forecasting import Forecast, Outlook, forecast
from thonmoi.monitoring.rules.locking import (
    PERIOD_TRANSITIONS,
    Extended,
    Gate,
    Step,
    days_late,
    gate,
)
from thonmoi.monitoring.rules.omitting import REASONS
from thonmoi.monitoring.rules.spreading import Spread, spread
from thonmoi.monitoring.rules.states import (
    CELL_LABELS,
    CELL_TRANSITIONS,
    CONCLUSIONS,
    EDITABLE,
    MET,
    PERIOD_LABELS,
    SUBMISSION_LABELS,
    SUBMISSION_TRANSITIONS,
    WITHDRAWN,
    CellState,
    Concluded,
    Kept,
    PeriodState,
    SubmissionState,
    holding,
    is_retry,
    is_same_person,
    may_take_back,
    may_verify,
)
from thonmoi.monitoring.rules.sustaining import Held, Worry, worries

__all__ = [
    "BASE_LABELS",
    "BASE_UNITS",
    "CELL_LABELS",
    "CELL_TRANSITIONS",
    "CONCLUSIONS",
    "EDITABLE",
    "MET",
    "PERIOD_LABELS",
    "PERIOD_TRANSITIONS",
    "REASONS",
    "SUBMISSION_LABELS",
    "SUBMISSION_TRANSITIONS",
    "WHOLE",
    "WITHDRAWN",
    "BaseKind",
    "Block",
    "BlockLine",
    "CellState",
    "Concluded",
    "Extended",
    "Forecast",
    "Gate",
    "Held",
    "Kept",
    "Outlook",
    "Part",
    "PeriodState",
    "Sorted",
    "Spread",
    "Step",
    "SubmissionState",
    "Whole",
    "Worry",
    "base_of",
    "days_late",
    "forecast",
    "gate",
    "holding",
    "is_retry",
    "is_same_person",
    "may_take_back",
    "may_verify",
    "rate_of",
    "read_block",
    "sort_out",
    "spread",
    "worries",
]
