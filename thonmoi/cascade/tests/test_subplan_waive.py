"""A plan that was asked for need not be issued; the reason stays."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.cascade import actions, queries
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def waive(row, by=world.OFFICE, version=None, reason="Xã không còn tiêu chí phải củng cố"):
    actor = universe.actor(by)
    return actions.waive_subplan(row, by=actor, version=version or row.version, reason=reason)


def test_works_and_the_reason_is_shown(as_):
    waive(world.owed())
    html = as_(world.OFFICE).get(reverse("subplans", args=[world.plan().pk])).content.decode()
    assert "Xã không còn tiêu chí phải củng cố" in html
    (seen,) = queries.subplans(universe.actor(world.OFFICE))
    assert not seen.is_owed


def test_logged():
    row = waive(world.owed())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("subplan.waive", str(row.pk))


def test_stranger_and_wrong_role_are_refused():
    row = world.owed()
    with pytest.raises(NotFound):
        waive(row, by=world.OTHER)
    for who in (world.OFFICER, world.LEADER, world.DIVISION):
        with pytest.raises(Denied):
            waive(row, by=who)


def test_what_is_issued_stays_issued():
    row = world.record(world.owed())
    with pytest.raises(Conflict):
        waive(row)


def test_second_writer_is_told():
    row = world.owed()
    stale = queries.subplan_row(universe.actor(world.OFFICE), row.pk)
    world.record(row)
    with pytest.raises(Conflict):
        waive(stale, version=1)


def test_no_reason_no_waiver(as_):
    row = world.owed()
    with pytest.raises(Invalid):
        waive(row, reason="  ")
    sent = {"version": 1, "reason": ""}
    address = reverse("subplan-waive", args=[row.pk])
    assert as_(world.OFFICE).post(address, sent).status_code == 422
    assert Subplan.objects.get().state == "owed"
