"""Pages on which the administrator keeps people and their roles."""

from thonmoi.accounts.people.keeping import (
    account_create,
    account_lock,
    membership_end,
    membership_grant,
    password_reset,
)
from thonmoi.accounts.people.showing import people, person

__all__ = [
    "account_create",
    "account_lock",
    "membership_end",
    "membership_grant",
    "password_reset",
    "people",
    "person",
]
