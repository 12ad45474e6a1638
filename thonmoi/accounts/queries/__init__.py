"""Reads of the accounts room, and finding the Actor of a request."""

from thonmoi.accounts.queries.actor import actor_of
from thonmoi.accounts.queries.agencies import agencies, agencies_by_id, agency
from thonmoi.accounts.queries.memberships import membership, memberships
from thonmoi.accounts.queries.people import (
    account,
    accounts,
    names,
    own_account,
    trial_accounts,
    usernames,
)
from thonmoi.accounts.queries.sign_ins import sign_in, sign_ins
from thonmoi.accounts.queries.staff import staff, with_address

__all__ = [
    "account",
    "accounts",
    "actor_of",
    "agencies",
    "agencies_by_id",
    "agency",
    "membership",
    "memberships",
    "names",
    "own_account",
    "sign_in",
    "sign_ins",
    "staff",
    "trial_accounts",
    "usernames",
    "with_address",
]
