"""All writes of papers: one deed a function, gathered here."""

from thonmoi.dispatches.actions.drafting import draft_dispatch, drop_dispatch, edit_dispatch
from thonmoi.dispatches.actions.issuing import attach_dispatch, issue_dispatch, send_dispatch
from thonmoi.dispatches.actions.submitting import submit_dispatch, withdraw_dispatch

__all__ = [
    "attach_dispatch",
    "draft_dispatch",
    "drop_dispatch",
    "edit_dispatch",
    "issue_dispatch",
    "send_dispatch",
    "submit_dispatch",
    "withdraw_dispatch",
]
