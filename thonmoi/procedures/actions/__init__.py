"""Writes of the procedures room."""

from thonmoi.procedures.actions.holidays import record_holiday, withdraw_holiday
from thonmoi.procedures.actions.numbers import confirm_number
from thonmoi.procedures.actions.procedures import register_procedure

__all__ = ["confirm_number", "record_holiday", "register_procedure", "withdraw_holiday"]
