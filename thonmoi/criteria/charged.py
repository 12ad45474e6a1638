"""The source of charges that the accounts room asks (decision 25)."""

from collections.abc import Iterable
from datetime import date

from thonmoi.criteria import queries
from thonmoi.kernel.access import Actor


def held(agency_ids: Iterable[int], on: date) -> dict[int, frozenset[str]]:
    """What each agency leads on a day, as keys ``set-slug/criterion``. Charges are public facts."""
    return queries.charge_keys(Actor.PUBLIC, agency_ids, on)
