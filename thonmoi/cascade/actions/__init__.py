"""All writes of the cascade."""

from thonmoi.cascade.actions.recording import record_subplan
from thonmoi.cascade.actions.registering import register_roadmap
from thonmoi.cascade.actions.requiring import require_subplans
from thonmoi.cascade.actions.waiving import waive_subplan
from thonmoi.cascade.actions.withdrawing import withdraw_roadmap

__all__ = [
    "record_subplan",
    "register_roadmap",
    "require_subplans",
    "waive_subplan",
    "withdraw_roadmap",
]
