"""All writes of the steering room."""

from thonmoi.steering.actions.members import appoint_member, end_member
from thonmoi.steering.actions.remits import assign_remits, end_remit

__all__ = ["appoint_member", "assign_remits", "end_member", "end_remit"]
