"""Pages of the desk ask a bounded number of questions, however many communes there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import universe
from thonmoi.audit import kept
from thonmoi.monitoring.tests import world
from thonmoi.units.actions import register_unit
from thonmoi.units.rules import Level

PAGES = [
    ("vpdp", "overview", ()),
    ("vpdp-tinh", "overview", ()),
    ("can-bo-tan-loi", "overview", ()),
    ("lanh-dao", "commune", ("25342",)),
    ("can-bo-tan-loi", "commune", ("25342",)),
    ("can-bo-tan-loi", "commune", ("25361",)),
    ("vpdp", "commune-works", ("25342",)),
    ("vpdp", "commune-history", ("25342",)),
    ("vpdp", "communes", ()),
    ("can-bo-tan-loi", "my-work", ()),
    ("chu-tich-tan-loi", "my-work", ()),
    ("phong-gddt", "my-work", ()),
    ("vpdp", "my-work", ()),
    ("vpdp", "search", ()),
    ("vpdp", "roadmaps", ()),
    ("vpdp", "committees", ()),
]
USUAL = 15
AFTER = 30
"""The first page after somebody saved a figure, the deed that is done most: what was read from
other tables is still held."""
OVER = {("can-bo-tan-loi", "commune"): 32}
"""The officer's own commune: his work, the standings and the page of the commune at once."""
COLD = {"vpdp": 46}
"""The first page of a process, which holds nothing yet: the office, whose rows cover the whole
plan, stays within 46, everybody else within 31, but for those in `COLD_OVER`."""
COLD_OVER = {
    ("vpdp", "overview"): 58,
    ("vpdp", "commune-works"): 62,
    ("vpdp", "commune-history"): 59,
    ("vpdp", "communes"): 48,
    ("vpdp", "my-work"): 48,
    ("vpdp", "search"): 58,
    ("vpdp", "roadmaps"): 49,
    ("vpdp", "committees"): 49,
    ("can-bo-tan-loi", "overview"): 43,
    ("can-bo-tan-loi", "commune"): 48,
    ("can-bo-tan-loi", "my-work"): 33,
}
"""What asks more since more rooms say what is due; none may ask more than it does."""


@pytest.mark.parametrize(("person", "name", "args"), PAGES)
def test_pages_stay_within_the_bound(as_, django_assert_max_num_queries, person, name, args):
    browser, address = as_(person), reverse(name, args=args)
    data = {"q": "nha van hoa"} if name == "search" else {}

    def within(bound: int) -> None:
        with django_assert_max_num_queries(bound):
            assert browser.get(address, data).status_code == 200

    kept.forget()
    within(COLD_OVER.get((person, name), COLD.get(person, 31)))
    within(USUAL)
    world.type_in("97,74")
    within(OVER.get((person, name), AFTER))
    within(USUAL)


def test_more_communes_ask_no_more(as_):
    """A district with one commune more asks as often as before."""
    browser = as_("vpdp")

    def asked() -> int:
        kept.forget()
        with CaptureQueriesContext(connection) as found:
            assert browser.get(reverse("overview")).status_code == 200
        return len(found)

    before = asked()
    register_unit(
        universe.unit("694"),
        by=universe.EVERYTHING,
        code="99999",
        level=Level.COMMUNE,
        kind="xã",
        name="Mới",
    )
    assert asked() == before
