"""Writes of the registers: things that are counted, activities that were held."""

from thonmoi.registers.actions.activities import (
    correct_activity,
    log_activity,
    withdraw_activity,
)
from thonmoi.registers.actions.entries import correct_entry, end_entry, register_entry

__all__ = [
    "correct_activity",
    "correct_entry",
    "end_entry",
    "log_activity",
    "register_entry",
    "withdraw_activity",
]
