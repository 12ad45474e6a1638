"""Writes of the accounts room."""

from thonmoi.accounts.actions.agencies import register_agency
from thonmoi.accounts.actions.memberships import end_membership, grant_membership
from thonmoi.accounts.actions.own import change_email, change_password, end_session
from thonmoi.accounts.actions.people import create_account, lock_account, reset_password

__all__ = [
    "change_email",
    "change_password",
    "create_account",
    "end_membership",
    "end_session",
    "grant_membership",
    "lock_account",
    "register_agency",
    "reset_password",
]
