"""How far a task has come: by who answers for it, who helps, the office, the commune of a line."""

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import trace, world

OWN = "IV.2.1.a"


def report(
    task, by=world.OFFICER, version=None, state=TaskState.DOING, progress="Đang lập", **more
):
    return actions.report_task(
        task,
        by=universe.actor(by),
        version=version or task.version,
        state=state,
        progress=progress,
        **more,
    )


def test_works_and_shows_in_the_margin(as_):
    report(world.task(OWN))
    (task,) = trace.tasks(OWN)
    assert (task.state, task.progress) == (TaskState.DOING, "Đang lập")
    assert "Đang lập" in as_(world.OFFICE).get(f"/plans/{world.plan().pk}/").content.decode()


def test_a_commune_reports_on_its_own_line():
    line = report(world.line("IV.1.-9", "25342"), state=TaskState.REPORTED, progress="Giữ vững")
    assert line.state == TaskState.REPORTED


def test_the_history_keeps_every_word_with_who_and_when():
    task = report(world.task(OWN), percent=40)
    report(task, progress="Đã trình thẩm định", percent=70)
    found = queries.followed(world.office(), task.pk)
    assert [(one.text, one.percent) for one in found.said] == [
        ("Đã trình thẩm định", 70),
        ("Đang lập", 40),
    ]
    assert {one.agency for one in found.said} == {"Ủy ban nhân dân xã Tân Lợi"}
    assert {one.person for one in found.said} == {"Cán bộ xã Tân Lợi"}
    assert found.task.percent == 70


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_share_lies_between_0_and_100(percent):
    with pytest.raises(Invalid):
        report(world.task(OWN), percent=percent)


def test_done_cannot_be_said_without_being_confirmed():
    with pytest.raises(Invalid):
        report(world.task(OWN), state=TaskState.DONE)


def test_evidence_comes_with_the_report(as_):
    task = world.task(OWN)
    sent = {"version": 1, "state": "doing", "progress": "Đang lập", "reference": "Tờ trình 12/TTr"}
    assert as_(world.OFFICER).post(f"/tasks/{task.pk}/progress/", sent).status_code == 302
    (one,) = queries.attachments(world.office(), task.pk)
    assert one.reference == "Tờ trình 12/TTr"


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
    task = report(world.task(OWN), state=TaskState.REPORTED)
    actions.confirm_task(task, by=world.office(), version=task.version)
    with pytest.raises(Conflict):
        report(task, state=TaskState.REPORTED)
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
