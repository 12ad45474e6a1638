"""inquiry.close: no more answers are taken, nobody owes one; a draft is put away."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices import queries as notices


def close(row, by=None):
    return actions.close_inquiry(row, by=by or world.office(), version=row.version)


def test_works_logged_and_nothing_is_owed_any_more(as_):
    row = world.sent()
    reply = world.reply(row)
    sent = {"version": row.version, "close_note": "Đã đủ số liệu"}
    assert as_(world.OFFICE).post(f"/inquiries/{row.pk}/closure/", sent).status_code == 302
    assert Event.objects.latest("seq").action == "inquiry.close"
    assert not [d for d in notices.due(universe.actor(world.OFFICER)) if "reply:" in d.key]
    with pytest.raises(Conflict):
        world.saved(queries.reply_row(universe.actor(world.OFFICER), reply.pk))
    page = as_(world.OFFICER).get(f"/replies/{reply.pk}/").content.decode()
    assert "<textarea" not in page


def test_a_draft_is_put_away_who_may_twice():
    row = world.drafted()
    with pytest.raises(Denied):
        close(row, by=universe.actor(world.LEADER))
    close(row)
    with pytest.raises(Conflict):
        close(row)
