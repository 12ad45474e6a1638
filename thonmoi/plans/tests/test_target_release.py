"""A record of a target from above that was made by mistake is taken back."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import GivenTarget
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_target_assign import assign, rows


def release(given, by=world.OFFICE):
    return actions.release_target(given, by=universe.actor(by) if isinstance(by, str) else by)


def test_works():
    release(assign())
    assert rows() == []


def test_logged():
    release(assign())
    event = Event.objects.latest("seq")
    assert event.action == "target.release"
    assert "Tỷ lệ hộ nghèo" in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        release(assign(), by=Actor.PUBLIC)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        release(assign(), by=world.OFFICER)
    assert GivenTarget.objects.count() == 1


def test_twice_finds_nothing():
    given = assign()
    pk = given.pk
    release(given)
    with pytest.raises(NotFound):
        queries.given_row(world.office(), pk)
