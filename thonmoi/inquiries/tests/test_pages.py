"""Pages of inquiries: bounded questions for forty bodies; S-54 as a whole."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.inquiries import actions, queries
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


def test_the_list_counts_who_is_late_without_loading_answers(settings):
    """As the single replies say: the Front never, who has more time or has answered not."""
    row = world.sent()
    world.arrived(world.reply(row))
    given = {"version": row.version, "due_at": world.LATER, "note": "Mất mạng"}
    actions.extend_inquiry(row, by=world.office(), reply=world.reply(row, world.HIEP), **given)
    settings.WORKING_DATE = world.DUE.date() + timedelta(days=1)
    office = world.office()
    with CaptureQueriesContext(connection) as found:
        (listed,) = queries.inquiries(office)
    codes = (world.LOI, world.HIEP, world.SCHOOLS, "mttq-huyen")
    each = [queries.reply(office, world.reply(row, code).pk) for code in codes]
    assert [one.is_late for one in each] == [False, False, True, False]
    assert (listed.arrived, listed.asked, listed.late) == (1, 4, 1)
    assert len(found) == 1
