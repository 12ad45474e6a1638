"""Procedures with their parts, numbers that officials confirmed, the table of holidays."""

from thonmoi.procedures.models.holidays import Holiday
from thonmoi.procedures.models.parts import Condition, Confirmation, Number, Paper, Step
from thonmoi.procedures.models.procedures import Procedure

__all__ = ["Condition", "Confirmation", "Holiday", "Number", "Paper", "Procedure", "Step"]
