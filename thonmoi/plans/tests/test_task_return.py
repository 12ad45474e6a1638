"""What was reported as done goes back with a reason, and is under way again."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.notices.rules import Kind
from thonmoi.plans import actions, queries
from thonmoi.plans.queries.due import due
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_task_confirm import reported


def give_back(task, by=world.OFFICE, reason="Thiếu biên bản", version=None):
    actor = universe.actor(by)
    return actions.return_task(task, by=actor, version=version or task.version, reason=reason)


def test_works_and_whoever_reported_has_it_back():
    task = give_back(reported())
    assert (task.state, task.return_reason) == (TaskState.DOING, "Thiếu biên bản")
    rows = list(due(universe.actor(world.OFFICER), clock.today()))
    (row,) = [one for one in rows if one.kind is Kind.RETURNED]
    assert row.quote == "Thiếu biên bản"
    assert queries.followed(world.office(), task.pk).said[0].kind == "return"


def test_a_new_report_takes_the_reason_away():
    give_back(reported())
    assert reported().return_reason == ""


def test_logged():
    task = give_back(reported())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.return", str(task.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        give_back(reported(), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        give_back(reported(), by=world.OFFICER)


def test_another_agency_is_told():
    with pytest.raises(Denied):
        give_back(reported(), by="phong-gddt")


def test_twice_and_second_writer_are_told():
    task = reported()
    with pytest.raises(Conflict):
        give_back(task, version=task.version + 3)
    with pytest.raises(Conflict):
        give_back(give_back(task))


def test_without_a_reason_is_refused(as_):
    task = reported()
    with pytest.raises(Invalid):
        give_back(task, reason="  ")
    sent = {"version": task.version, "reason": ""}
    assert as_(world.OFFICE).post(f"/tasks/{task.pk}/return/", sent).status_code == 422
