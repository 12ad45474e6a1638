"""Figures and verdicts: periods, cells, readings, confirmations, conclusions, base figures."""

from thonmoi.monitoring.models.cells import Cell, ChargedCell, Evidence, Remark, Slot
from thonmoi.monitoring.models.periods import Extension, Omission, Period, Submission
from thonmoi.monitoring.models.readings import BaseFigure, Conclusion, Confirmation, Reading

__all__ = [
    "BaseFigure",
    "Cell",
    "ChargedCell",
    "Conclusion",
    "Confirmation",
    "Evidence",
    "Extension",
    "Omission",
    "Period",
    "Reading",
    "Remark",
    "Slot",
    "Submission",
]
