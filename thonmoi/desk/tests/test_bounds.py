"""Pages of the desk ask a bounded number of questions, however many communes there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import universe
from thonmoi.audit import kept
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
FIRST = {"vpdp": 45}
"""The first page after a change asks anew for what is kept: the rows of work, the standings.
The office, whose rows cover the whole plan, stays within 45, everybody else within 30, but for
those in `OVER`."""
OVER = {
    ("vpdp", "overview"): 57,
    ("vpdp", "commune-works"): 61,
    ("vpdp", "commune-history"): 58,
    ("vpdp", "communes"): 47,
    ("vpdp", "my-work"): 47,
    ("vpdp", "search"): 57,
    ("vpdp", "roadmaps"): 48,
    ("vpdp", "committees"): 48,
    ("can-bo-tan-loi", "overview"): 41,
    ("can-bo-tan-loi", "commune"): 46,
    ("can-bo-tan-loi", "my-work"): 31,
}
"""What asks more since more rooms say what is due; none may ask more than it does."""


@pytest.mark.parametrize(("person", "name", "args"), PAGES)
def test_pages_stay_within_the_bound(as_, django_assert_max_num_queries, person, name, args):
    browser, address = as_(person), reverse(name, args=args)
    data = {"q": "nha van hoa"} if name == "search" else {}
    kept._answers.clear()
    with django_assert_max_num_queries(OVER.get((person, name), FIRST.get(person, 30))):
        assert browser.get(address, data).status_code == 200
    with django_assert_max_num_queries(USUAL):
        assert browser.get(address, data).status_code == 200


def test_more_communes_ask_no_more(as_):
    """A district with one commune more asks as often as before."""
    browser = as_("vpdp")

    def asked() -> int:
        kept._answers.clear()
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
