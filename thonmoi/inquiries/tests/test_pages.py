"""Pages of inquiries: bounded questions for forty bodies; S-54 as a whole."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.inquiries import queries
from thonmoi.inquiries.tests import world

BOUND = 15
EVERY = ("25342", "25361", "25339", "25349", "25348", "25327", "25345", "25330")


def asked(browser, address):
    browser.get(address)
    with CaptureQueriesContext(connection) as found:
        assert browser.get(address).status_code == 200
    return len(found)


def test_questions_are_bounded_however_many_bodies(as_):
    few = world.sent()
    counts = {}
    for row in (few, world.sent(codes=tuple(f"ubnd-{code}" for code in EVERY))):
        counts[row.pk] = asked(as_(world.OFFICE), f"/inquiries/{row.pk}/")
    assert len(set(counts.values())) == 1
    assert max(counts.values()) <= BOUND
    assert asked(as_(world.OFFICE), "/inquiries/") <= BOUND
    assert asked(as_(world.OFFICER), f"/replies/{world.reply(few).pk}/") <= BOUND


def test_s54_an_ad_hoc_inquiry_is_asked_answered_and_counted_in_time():
    """S-54: own questions, a deadline to the hour, the chain of the commune, an on-time record."""
    row = world.arrived()
    found = queries.inquiry(universe.actor(world.LEADER), row.inquiry_id)
    assert (found.arrived, found.asked, found.late) == (1, 4, 0)
    own = queries.replies(universe.actor(world.OFFICER))[0]
    assert (own.has_arrived, own.hours_late, own.due_at) == (True, 0, world.DUE)
