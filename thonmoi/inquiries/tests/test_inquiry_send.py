"""inquiry.send: the bodies see it in their work; its questions then stay as they are."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices import queries as notices


def send(row, by=None):
    return actions.send_inquiry(row, by=by or world.office(), version=row.version)


def titles(person):
    return [str(one.title) for one in notices.due(universe.actor(person))]


def test_works_logged_and_stands_in_the_work_of_every_body(as_):
    row = world.drafted()
    assert row.title not in titles(world.OFFICER)
    sent = {"version": row.version}
    assert as_(world.OFFICE).post(f"/inquiries/{row.pk}/sending/", sent).status_code == 302
    assert Event.objects.latest("seq").action == "inquiry.send"
    for person in (world.OFFICER, world.OTHER, world.DIVISION, world.FRONT, world.OFFICE):
        assert row.title in titles(person), person
    assert row.title not in titles("can-bo-minh-tam")
    assert len(queries.replies(universe.actor(world.OFFICER))) == 1


def test_the_front_is_asked_and_never_urged():
    world.sent()
    one = next(d for d in notices.due(universe.actor(world.FRONT)) if d.key.startswith("reply:"))
    assert not one.can_be_late
    owing = {o.body.code: o for o in notices.owing(world.office())}
    assert any(row.key.startswith("reply:") for row in owing[world.LOI].rows)
    assert "mttq-huyen" not in owing


def test_who_may_when_and_twice():
    row = world.drafted()
    with pytest.raises(Denied):
        send(row, by=universe.actor(world.LEADER))
    send(row)
    with pytest.raises(Conflict):
        send(row)
    bodies, area = [world.agency(world.LOI)], universe.unit("694")
    empty = actions.draft_inquiry(area, by=world.office(), facts=world.facts(), bodies=bodies)
    with pytest.raises(Conflict):
        send(empty)
