"""All reads of the steering room."""

from thonmoi.steering.queries._remits import RemitView
from thonmoi.steering.queries.choices import account_named, criteria_chosen, criteria_offered
from thonmoi.steering.queries.committees import CommitteeView, Gaps, committee, committees, gaps
from thonmoi.steering.queries.members import (
    member,
    member_row,
    members,
    own_members,
    remit_row,
)
from thonmoi.steering.queries.shown import MemberView

__all__ = [
    "CommitteeView",
    "Gaps",
    "MemberView",
    "RemitView",
    "account_named",
    "committee",
    "committees",
    "criteria_chosen",
    "criteria_offered",
    "gaps",
    "member",
    "member_row",
    "members",
    "own_members",
    "remit_row",
]
