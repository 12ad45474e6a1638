"""A registered criterion is withdrawn, or moved to another quarter, for a reason."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.cascade import actions, queries
from thonmoi.cascade.models import RoadmapStep
from thonmoi.cascade.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def withdraw(step, by=world.OFFICER, version=None, reason="Chưa bố trí được vốn", **more):
    actor = universe.actor(by)
    return actions.withdraw_roadmap(
        step, by=actor, version=version or step.version, reason=reason, **more
    )


def test_works_and_the_history_stays(as_):
    withdraw(world.step())
    assert queries.steps(universe.actor(world.OFFICER)) == []
    html = as_(world.OFFICER).get(reverse("roadmap", args=[world.LOI])).content.decode()
    assert "Chưa bố trí được vốn" in html


def test_moving_keeps_both(as_):
    step = world.step()
    made = withdraw(step, move_to=4)
    assert (made.quarter, made.clause_id) == (4, step.clause_id)
    assert RoadmapStep.objects.count() == 2


def test_it_can_be_registered_again():
    withdraw(world.step())
    world.register([("5", 4)])
    assert len(queries.steps(universe.actor(world.OFFICER))) == 1


def test_logged():
    step = withdraw(world.step())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("roadmap.withdraw", str(step.pk))


def test_stranger_and_wrong_role_are_refused(as_):
    step = world.step()
    with pytest.raises(NotFound):
        withdraw(step, by=world.OTHER)
    with pytest.raises(Denied):
        withdraw(step, by=world.LEADER)
    address = reverse("roadmap-withdraw", args=[step.pk])
    assert as_(world.OTHER).get(address).status_code == 404


def test_twice_and_second_writer_are_told():
    step = world.step()
    stale = queries.step_row(universe.actor(world.OFFICE), step.pk)
    withdraw(step)
    for row in (step, stale):
        with pytest.raises(Conflict):
            withdraw(row, version=1)


@pytest.mark.parametrize("wrong", [{"reason": " "}, {"move_to": 3}, {"move_to": 7}])
def test_what_cannot_be_is_refused(as_, wrong):
    step = world.step()
    with pytest.raises(Invalid):
        withdraw(step, **wrong)
    sent = {"version": 1, "reason": "Lý do"} | wrong
    address = reverse("roadmap-withdraw", args=[step.pk])
    assert as_(world.OFFICER).post(address, sent).status_code == 422
    assert RoadmapStep.objects.get().withdrawn_on is None
