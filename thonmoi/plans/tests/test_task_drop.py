"""A task is given up by a document; without one it stays open."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_task_confirm import reported

OWN = "IV.2.1.a"


def drop(task, by=world.OFFICE, reason="UBND huyện thôi giao", version=None):
    return actions.drop_task(
        task,
        by=universe.actor(by),
        version=version or task.version,
        document=world.paper(),
        reason=reason,
    )


def test_works_with_its_document():
    task = drop(world.task(OWN))
    assert task.state == TaskState.DROPPED
    (said,) = queries.followed(world.office(), task.pk).said
    assert (said.kind, said.document) == ("drop", "Quyết định số 8111/QĐ-UBND")


def test_open_lines_end_with_it_and_done_ones_stay():
    line = reported()
    actions.confirm_task(line, by=world.office(), version=line.version)
    drop(world.task("IV.1.-9"))
    states = {one.state for one in queries.followed(world.office(), line.parent_id).lines}
    assert states == {TaskState.DROPPED, TaskState.DONE}


def test_logged():
    task = drop(world.task(OWN))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.drop", str(task.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        drop(world.task(OWN), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        drop(world.task(OWN), by=world.OFFICER)


def test_twice_and_second_writer_are_told():
    task = world.task(OWN)
    paper = world.paper()
    give = {"by": world.office(), "document": paper, "reason": "Thôi giao"}
    with pytest.raises(Conflict):
        actions.drop_task(task, version=7, **give)
    actions.drop_task(world.task(OWN), version=1, **give)
    with pytest.raises(Conflict):
        actions.drop_task(world.task(OWN), version=2, **give)


def test_without_reason_or_document_is_refused(as_):
    with pytest.raises(Invalid):
        drop(world.task(OWN), reason=" ")
    task = world.task(OWN)
    sent = {"version": task.version, "number": "0000/QĐ-UBND", "reason": "Thôi giao"}
    answer = as_(world.OFFICE).post(f"/tasks/{task.pk}/abandonment/", sent)
    assert answer.status_code == 422
    assert world.task(OWN).state == TaskState.OPEN
