"""How far a task has come: by who answers for it, who helps, the office, the commune of a line."""

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import trace, world

OWN = "IV.2.1.a"


def report(task, by=world.OFFICER, version=None, state=TaskState.DOING, progress="Đang lập"):
    return actions.report_task(
        task,
        by=universe.actor(by),
        version=version or task.version,
        state=state,
        progress=progress,
    )


def test_works_and_shows_in_the_margin(as_):
    report(world.task(OWN))
    (task,) = trace.tasks(OWN)
    assert (task.state, task.progress) == (TaskState.DOING, "Đang lập")
    assert "Đang lập" in as_(world.OFFICE).get(f"/plans/{world.plan().pk}/").content.decode()


def test_a_commune_reports_on_its_own_line():
    line = report(world.line("IV.1.-9", "25342"), state=TaskState.DONE, progress="Giữ vững")
    assert line.state == TaskState.DONE


def test_a_helper_reports():
    task = world.task("IV.1.-1")
    helper = Agency.objects.get(code="phong-gddt")
    lead = Agency.objects.get(code="phong-tckh")
    actions.assign_task(task, by=world.office(), version=1, accountable=lead, assisting=[helper])
    assert report(task, by="phong-gddt").state == TaskState.DOING


def test_logged():
    task = report(world.task(OWN))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.report", str(task.pk))
    assert '"state":["open","doing"]' in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        report(world.task(OWN), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        report(world.task(OWN), by=world.LEADER)


def test_another_agency_is_told():
    with pytest.raises(Denied, match=r"chủ trì|another agency"):
        report(world.task("IV.1.-1"), by="phong-gddt")


def test_a_finished_task_is_opened_again_first():
    task = report(world.task(OWN), state=TaskState.DONE)
    with pytest.raises(Conflict):
        report(task, state=TaskState.DROPPED)
    assert report(task, state=TaskState.DOING).state == TaskState.DOING


def test_second_writer_is_told():
    task = world.task(OWN)
    report(world.task(OWN))
    with pytest.raises(Conflict):
        report(task, progress="Khác")


def test_without_words_is_refused(as_):
    with pytest.raises(Invalid):
        report(world.task(OWN), progress="  ")
    sent = {"version": 1, "state": "nonsense", "progress": "x"}
    address = f"/tasks/{world.task(OWN).pk}/progress/"
    assert as_(world.OFFICER).post(address, sent).status_code == 422
