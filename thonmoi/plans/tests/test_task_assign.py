"""Who answers for a task that the plan gives to nobody (S-08)."""

from datetime import date

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.models import Assistance, Task
from thonmoi.plans.tests import trace, world


def agency(code):
    return Agency.objects.get(code=code)


def assign(task, by=world.OFFICE, version=None, lead="phong-tckh", **more):
    return actions.assign_task(
        task,
        by=universe.actor(by),
        version=version or task.version,
        accountable=agency(lead),
        **more,
    )


def test_works_and_the_gap_closes():
    assert trace.clause("IV.1.-1").is_unowned
    assign(world.task("IV.1.-1"), assisting=[agency("phong-nnmt")], due=date(2025, 12, 31))
    clause = trace.clause("IV.1.-1")
    assert [owner.name for owner in clause.owners] == ["Phòng Tài chính - Kế hoạch"]
    (task,) = trace.tasks("IV.1.-1")
    assert (task.assisting, task.due) == (("Phòng Nông nghiệp và Môi trường",), date(2025, 12, 31))


def test_lines_follow_except_those_of_another():
    other = world.line("IV.1.-9", "25361")
    assign(other, lead="ubnd-25361")
    assign(world.task("IV.1.-9"), lead="cong-an")
    assert world.line("IV.1.-9", "25342").accountable.code == "cong-an"
    assert world.line("IV.1.-9", "25361").accountable.code == "ubnd-25361"


def test_helpers_are_replaced():
    task = assign(world.task("IV.1.-1"), assisting=[agency("phong-nnmt"), agency("phong-y-te")])
    assign(task, assisting=[agency("phong-y-te"), agency("phong-tckh")])
    codes = Assistance.objects.filter(task=task).values_list("agency__code", flat=True)
    assert list(codes) == ["phong-y-te"]


def test_logged():
    task = assign(world.task("IV.1.-1"))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("task.assign", str(task.pk))


def test_stranger_finds_nothing():
    made = world.draft()
    task = Task.objects.get(clause__plan=made)
    with pytest.raises(NotFound):
        assign(task, by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        assign(world.task("IV.1.-1"), by=world.LEADER)


def test_second_writer_is_told(as_):
    task = world.task("IV.1.-1")
    assign(world.task("IV.1.-1"))
    with pytest.raises(Conflict):
        assign(task)
    sent = {"version": 1, "accountable": "phong-y-te"}
    assert as_(world.OFFICE).post(f"/tasks/{task.pk}/assignment/", sent).status_code == 409


def test_due_before_start_is_refused():
    with pytest.raises(Invalid):
        assign(world.task("IV.1.-1"), starts=date(2025, 6, 1), due=date(2025, 5, 1))


@pytest.mark.parametrize(
    ("name", "value"), [("accountable", ""), ("accountable", "x"), ("due", "1")]
)
def test_bad_input_gets_a_sentence(as_, name, value):
    task = world.task("IV.1.-1")
    sent = {"version": task.version, "accountable": "phong-tckh", name: value}
    assert as_(world.OFFICE).post(f"/tasks/{task.pk}/assignment/", sent).status_code == 422
