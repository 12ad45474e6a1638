"""inquiry.draft: what is asked for, by which hour, of whom; nobody sees it yet."""

from datetime import datetime

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.models import Inquiry
from thonmoi.inquiries.tests import world
from thonmoi.inquiries.tests.walk import FORM
from thonmoi.kernel.clock import VIETNAM
from thonmoi.kernel.errors import Denied, Invalid, NotFound


def draft(by=None, codes=(world.LOI,), **changes):
    return actions.draft_inquiry(
        universe.unit("694"),
        by=by or world.office(),
        facts=world.facts(**changes),
        bodies=[world.agency(code) for code in codes],
    )


def test_works_logged_and_seen_by_its_office_alone(as_):
    sent = FORM | {"others": ["phong-gddt"], "basis": "số 7/UBND-NN"}
    made = Inquiry.objects.get(pk=as_(world.OFFICE).post("/inquiries/drafting/", sent).url[11:-1])
    found = queries.inquiry(world.office(), made.pk)
    assert (found.asked, found.is_draft, found.due_at) == (2, True, world.DUE)
    assert Event.objects.latest("seq").action == "inquiry.draft"
    assert queries.replies(universe.actor(world.OFFICER)) == []
    with pytest.raises(NotFound):
        queries.inquiry(universe.actor(world.OFFICER), made.pk)


def test_who_may():
    for person in (world.LEADER, world.OFFICER, world.DIVISION):
        with pytest.raises((Denied, NotFound)):
            draft(by=universe.actor(person))


def test_bad_input_gets_a_sentence_and_leaves_nothing(as_):
    passed = datetime(2025, 6, 16, 16, 0, tzinfo=VIETNAM)
    for changes in ({"title": " "}, {"due_at": passed}, {"codes": ()}, {"codes": ("vpdp-tinh",)}):
        with pytest.raises(Invalid):
            draft(**changes)
    for name, said in (("due_time", "25:00"), ("due_on", "31/2/2025"), ("communes", ["x"])):
        page = as_(world.OFFICE).post("/inquiries/drafting/", FORM | {name: said})
        assert page.status_code == 422
    assert not Inquiry.objects.exists()
