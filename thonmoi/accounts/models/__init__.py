"""Agencies, people, and which role a person holds for which agency in which area."""

from thonmoi.accounts.models.agencies import Agency
from thonmoi.accounts.models.memberships import Membership
from thonmoi.accounts.models.people import Account, SignIn

__all__ = ["Account", "Agency", "Membership", "SignIn"]
