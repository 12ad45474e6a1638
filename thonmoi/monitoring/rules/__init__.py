"""Monitoring, pure: states and standings, the forecast of a target, the spread between communes."""

from thonmoi.monitoring.rules.forecasting import Forecast, Outlook, forecast
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
    CellState,
    Concluded,
    Kept,
    PeriodState,
    SubmissionState,
    holding,
    is_retry,
    is_same_person,
    may_verify,
)

__all__ = [
    "CELL_LABELS",
    "CELL_TRANSITIONS",
    "CONCLUSIONS",
    "EDITABLE",
    "MET",
    "PERIOD_LABELS",
    "SUBMISSION_LABELS",
    "SUBMISSION_TRANSITIONS",
    "CellState",
    "Concluded",
    "Forecast",
    "Kept",
    "Outlook",
    "PeriodState",
    "Spread",
    "SubmissionState",
    "forecast",
    "holding",
    "is_retry",
    "is_same_person",
    "may_verify",
    "spread",
]
