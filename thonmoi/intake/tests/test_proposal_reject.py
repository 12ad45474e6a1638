"""Rejecting: nothing becomes part of the program, and the text can be read again."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake import actions
from thonmoi.intake.rules import ProposalState
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans.models import Plan


def reject(made, by=world.OFFICE, version=None, reason="Nhầm tệp"):
    return actions.reject_proposal(
        made, by=universe.actor(by), version=version or made.version, reason=reason
    )


def test_works_and_may_be_read_again():
    made = reject(world.propose())
    assert (made.state, made.reason) == (ProposalState.REJECTED, "Nhầm tệp")
    assert Plan.objects.count() == 1
    assert world.propose().pk != made.pk


def test_logged():
    made = reject(world.propose())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("proposal.reject", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises((NotFound, Denied)):
        reject(world.propose(), by="can-bo-tan-hiep")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        reject(world.propose(), by=world.LEADER)


def test_decided_or_changed_conflicts():
    with pytest.raises(Conflict):
        reject(world.accepted())
    with pytest.raises(Conflict):
        reject(world.propose(), version=9)


def test_without_reason_is_refused(as_):
    made = world.propose()
    with pytest.raises(Invalid):
        reject(made, reason=" ")
    sent = {"version": made.version, "reason": ""}
    assert as_(world.OFFICE).post(f"/proposals/{made.pk}/rejection/", sent).status_code == 422
