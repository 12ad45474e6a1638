"""Evidence is taken back while its task is not confirmed."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_attachment_add import OWN, add


def withdraw(one, by=world.OFFICER):
    return actions.withdraw_attachment(one, by=universe.actor(by))


def test_works():
    one = withdraw(add(world.task(OWN)))
    assert one.withdrawn_at is not None
    assert queries.attachments(world.office(), one.task_id) == []


def test_logged():
    one = withdraw(add(world.task(OWN)))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("attachment.withdraw", str(one.pk))


def test_stranger_finds_nothing():
    one = add(world.task(OWN))
    with pytest.raises(NotFound):
        withdraw(one, by=world.OTHER)
    with pytest.raises(NotFound):
        queries.attachment_row(universe.actor(world.OTHER), one.pk)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        withdraw(add(world.task(OWN)), by=world.LEADER)


def test_twice_is_told():
    one = withdraw(add(world.task(OWN)))
    with pytest.raises(Conflict):
        withdraw(one)


def test_what_is_confirmed_keeps_its_evidence():
    one = add(world.task(OWN))
    task = world.task(OWN)
    said = {"state": TaskState.REPORTED, "progress": "Xong"}
    actions.report_task(task, by=universe.actor(world.OFFICER), version=1, **said)
    actions.confirm_task(task, by=world.office(), version=task.version)
    one.task = world.task(OWN)
    with pytest.raises(Conflict):
        withdraw(one)
