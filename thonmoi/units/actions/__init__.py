"""Writes of the units room: units come and go by a document, their records stay."""

from thonmoi.units.actions.end import end_unit, record_succession
from thonmoi.units.actions.register import Root, register_unit

__all__ = ["Root", "end_unit", "record_succession", "register_unit"]
