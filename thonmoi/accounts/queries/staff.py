"""Who works for agencies today: for mail, and to know which agencies are inside the program."""

from collections.abc import Iterable

from django.db.models import Q

from thonmoi.accounts.models import Account, Membership
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor


def staff(actor: Actor, agency_ids: Iterable[int]) -> dict[int, list[Account]]:
    """Active accounts that hold a role for each agency today; agencies without one are left out.

    Only for who already knows the agencies: nothing here is shown but counts and addresses.
    """
    today = clock.today()
    rows = Membership.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gt=today),
        agency__in=set(agency_ids),
        account__is_active=True,
    )
    found: dict[int, dict[int, Account]] = {}
    for row in rows.select_related("account").order_by("account_id"):
        found.setdefault(row.agency_id, {})[row.account_id] = row.account
    return {agency: list(people.values()) for agency, people in found.items()}


def with_address(actor: Actor) -> list[Account]:
    """Active accounts that have an address for mail; for the daily job."""
    rows = Account.objects.filter(is_active=True).exclude(email="")
    return list(rows.select_related("home").order_by("pk"))
