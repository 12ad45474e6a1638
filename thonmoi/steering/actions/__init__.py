"""All writes of the steering room."""

from thonmoi.steering.actions.ending import end_member
from thonmoi.steering.actions.members import appoint_member
from thonmoi.steering.actions.releasing import end_remit
from thonmoi.steering.actions.remits import assign_remits

__all__ = ["appoint_member", "assign_remits", "end_member", "end_remit"]
