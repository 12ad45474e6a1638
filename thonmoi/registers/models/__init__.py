"""What is counted one by one, and what was done."""

from thonmoi.registers.models.activities import Activity
from thonmoi.registers.models.entries import Entry

__all__ = ["Activity", "Entry"]
