"""A task of a later plan takes over an open one; its year and its day stay with it."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import world

OWN = "IV.2.1.a"


def carry(by=world.OFFICE, version=None, to=None):
    if to is None:
        world.next_year()
        to = world.next_task()
    task = world.task(OWN)
    actor = universe.actor(by)
    return actions.carry_task(task, by=actor, version=version or task.version, to=to)


def test_works_and_each_page_names_the_other():
    task = carry()
    assert task.state == TaskState.CARRIED
    later = queries.followed(world.office(), world.next_task().pk)
    assert [(one.pk, one.plan_year) for one in later.origins] == [(task.pk, 2025)]
    assert queries.followed(world.office(), task.pk).heir.plan_year == 2026


def test_open_lines_go_with_it():
    world.next_year()
    head = world.task("IV.1.-9")
    actions.carry_task(head, by=world.office(), version=head.version, to=world.next_task())
    lines = queries.followed(world.office(), head.pk).lines
    assert {one.state for one in lines} == {TaskState.CARRIED}


def test_later_tasks_are_offered():
    world.next_year()
    found = queries.later_tasks(world.office(), world.task(OWN))
    assert [one.plan_year for one in found] == [2026]


def test_logged():
    task = carry()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.carry", str(task.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        carry(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        carry(by=world.OFFICER)


def test_twice_and_second_writer_are_told():
    with pytest.raises(Conflict):
        carry(version=9)
    carry(to=world.next_task())
    with pytest.raises(Conflict):
        carry(to=world.next_task())


def test_a_task_of_the_same_plan_is_refused(as_):
    with pytest.raises(Invalid):
        carry(to=world.task("IV.1.-1"))
    sent = {"version": 1, "to": "99999999"}
    address = f"/tasks/{world.task(OWN).pk}/continuation/"
    assert as_(world.OFFICE).post(address, sent).status_code == 422
