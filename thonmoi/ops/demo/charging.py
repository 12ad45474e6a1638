"""Simulated charges of the set that has none until the office assigns them (decision 14)."""

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.actions import assign_charge
from thonmoi.criteria.rules import ChargeRole
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import AN_PHU

LEADS = {
    "phong-kt-ht-dt": ("1", "2", "4", "7", "9"),
    "phong-nnmt": ("3", "11", "13", "17"),
    "phong-gddt": ("5", "14"),
    "phong-vh-kh-tt": ("6", "8", "16"),
    "thong-ke": ("10",),
    "phong-noi-vu": ("12",),
    "phong-y-te": ("15",),
    "phong-tu-phap": ("18",),
    "ban-chqs": ("19.1",),
    "cong-an": ("19.2",),
}
"""Who leads what: whole criteria, or one indicator where two agencies share a criterion."""
OWNERS = {"thong-ke": "10.1", "phong-nnmt": "11.1", "bhxh": "15.1"}
"""Who enters a figure once for every commune."""


def charge(offices: Offices) -> None:
    """Charge divisions with the criteria of the set of the communes that hold a title.

    Left alone where the office has charged anybody with it.
    """
    set_ = offices.sets[AN_PHU]
    if criteria.charges(offices.office, set_.id):
        return
    for agency, places in LEADS.items():
        for place in places:
            _assign(offices, set_.slug, agency, place, ChargeRole.LEAD)
    for agency, place in OWNERS.items():
        _assign(offices, set_.slug, agency, place, ChargeRole.ENTER)


def _assign(offices: Offices, slug: str, agency: str, place: str, role: ChargeRole) -> None:
    code, _dot, line = place.partition(".")
    by = offices.office
    criterion, indicator = criteria.place_in_set(by, slug, code, place if line else "")
    assign_charge(
        offices.district,
        by=by,
        criterion=criterion,
        agency=accounts.agency(by, agency),
        role=role,
        indicator=indicator,
        is_confirmed=False,
    )
