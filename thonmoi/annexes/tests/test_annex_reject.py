"""Rejecting an annex."""

import pytest

from tests import universe
from thonmoi.annexes import actions
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def reject(made, by=world.OFFICE, version=1, reason="Nhầm tệp"):
    return actions.reject_annex(made, by=universe.actor(by), version=version, reason=reason)


def test_works_and_keeps_the_reason():
    made = reject(world.read_in())
    assert (made.state, made.reason) == ("rejected", "Nhầm tệp")


def test_logged():
    made = reject(world.read_in())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("annex.reject", str(made.pk))


def test_without_a_reason():
    with pytest.raises(Invalid):
        reject(world.read_in(), reason=" ")


def test_twice():
    made = reject(world.read_in())
    with pytest.raises(Conflict):
        reject(made, version=made.version)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    made = world.read_in()
    with pytest.raises((NotFound, Denied)):
        reject(made, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        reject(made, by=world.LEADER)
