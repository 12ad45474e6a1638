"""inquiry.extend: a later hour for all or for one body, with the reason."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid


def extend(row, by=None, **changes):
    given = {"version": row.version, "due_at": world.LATER, "note": "Mất mạng"} | changes
    return actions.extend_inquiry(row, by=by or world.office(), **given)


def test_works_for_all_and_for_one_logged_with_its_reason(as_):
    row = world.sent()
    one = world.reply(row)
    form = {"due_on": "23/6/2025", "due_time": "9:30", "note": "Mất mạng", "body": one.pk}
    address = f"/inquiries/{row.pk}/extension/"
    sent = form | {"version": row.version}
    assert as_(world.OFFICE).post(address, sent).status_code == 302
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("inquiry.extend", "Mất mạng")
    found = queries.reply(universe.actor(world.OFFICER), one.pk)
    assert (found.due_at.day, found.has_more_time) == (23, True)
    assert queries.reply(world.office(), world.reply(row, world.HIEP).pk).due_at == world.DUE
    extend(queries.inquiry_row(world.office(), row.pk))
    assert queries.inquiry(world.office(), row.pk).due_at == world.LATER


def test_who_may_when_and_what():
    row = world.sent()
    with pytest.raises(Denied):
        extend(row, by=universe.actor(world.LEADER))
    for changes in ({"note": " "}, {"due_at": world.DUE}):
        with pytest.raises(Invalid):
            extend(row, **changes)
    with pytest.raises(Conflict):
        extend(row, version=1)
    actions.close_inquiry(row, by=world.office(), version=row.version)
    with pytest.raises(Conflict):
        extend(row)
