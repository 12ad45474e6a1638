"""The responsible body finds done what was reported as done; whoever reported it does not."""

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Charge
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import world

SECURITY = "IV.1.-9"


def reported(by=world.OFFICER, path=SECURITY, code="25342"):
    """A commune's line, reported as done by its officer."""
    line = world.line(path, code)
    return actions.report_task(
        line,
        by=universe.actor(by),
        version=line.version,
        state=TaskState.REPORTED,
        progress="Giữ vững",
    )


def confirm(task, by=world.OFFICE, version=None, remark=""):
    actor = universe.actor(by)
    return actions.confirm_task(task, by=actor, version=version or task.version, remark=remark)


def answers(task, code):
    """The task answers to an agency now."""
    agency = Agency.objects.get(code=code)
    actions.assign_task(task, by=world.office(), version=task.version, accountable=agency)
    return task


def test_works_and_stands_in_the_history():
    task = confirm(reported(), remark="Đã kiểm tra hồ sơ")
    assert task.state == TaskState.DONE
    said = queries.followed(world.office(), task.pk).said
    assert [(one.kind, one.text) for one in said] == [
        ("confirm", "Đã kiểm tra hồ sơ"),
        ("report", "Giữ vững"),
    ]


def test_the_accountable_agency_confirms_what_the_commune_reported():
    task = answers(world.line(SECURITY, "25342"), "phong-gddt")
    assert confirm(reported(), by="phong-gddt").pk == task.pk


def test_the_charged_agency_confirms_by_its_criterion(guard):
    line = reported(path="IV.1.-2")
    with pytest.raises(Denied):
        confirm(line, by="phong-gddt")
    agency = Agency.objects.get(code="phong-gddt")
    with guard.tampering():
        Charge.objects.filter(criterion=line.criterion, role="lead").update(agency=agency)
    assert confirm(line, by="phong-gddt").state == TaskState.DONE


def test_logged():
    task = confirm(reported())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.confirm", str(task.pk))
    assert '"state":["reported","done"]' in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        confirm(reported(), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        confirm(reported(), by=world.LEADER)


def test_another_agency_is_told():
    with pytest.raises(Denied, match=r"khác xác nhận|Another agency"):
        confirm(reported(), by="phong-gddt")


def test_whoever_reported_does_not_confirm():
    task = reported(by=world.OFFICE)
    with pytest.raises(Denied, match=r"Chính bạn|yourself"):
        confirm(task)


def test_the_agency_that_reported_does_not_confirm():
    answers(world.line(SECURITY, "25342"), "phong-gddt")
    task = reported(by="phong-gddt")
    task.reported_by_id = None  # a colleague of the same division
    with pytest.raises(Denied):
        confirm(task, by="phong-gddt")


def test_what_nobody_reported_is_not_confirmed():
    with pytest.raises(Conflict):
        confirm(world.line(SECURITY, "25342"))


def test_twice_and_second_writer_are_told():
    task = reported()
    with pytest.raises(Conflict):
        confirm(task, version=task.version + 5)
    with pytest.raises(Conflict):
        confirm(confirm(task))


def test_the_page_offers_it_to_the_office_and_not_to_the_commune(as_):
    task = reported()
    mark = f'action="/tasks/{task.pk}/confirmation/"'
    assert mark in as_(world.OFFICE).get(f"/tasks/{task.pk}/").content.decode()
    assert mark not in as_(world.OFFICER).get(f"/tasks/{task.pk}/").content.decode()
    sent = {"version": task.version, "remark": ""}
    assert as_(world.OFFICE).post(f"/tasks/{task.pk}/confirmation/", sent).status_code == 302


def test_many_lines_are_confirmed_at_once(as_):
    lines = [
        reported(),
        reported(by=world.OTHER, code="25361"),
    ]
    head = world.task(SECURITY)
    page = as_(world.OFFICE)
    sent = {"line": [str(one.pk) for one in lines]}
    assert page.post(f"/tasks/{head.pk}/confirmations/", sent).status_code == 302
    assert queries.followed(world.office(), head.pk).lines_done == 2
