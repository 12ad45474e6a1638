"""What serves a goal without a number: said by the office, its progress is theirs."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Goal, GoalLink
from thonmoi.plans.rules import TaskState
from thonmoi.plans.rules.serving import proposals
from thonmoi.plans.tests import world
from thonmoi.plans.tests.test_task_confirm import confirm

HOUSING = "III.1.-4"


def goal(path=HOUSING):
    rows = Goal.objects.select_related("clause__plan__unit")
    return rows.get(clause__plan=world.plan(), clause__path=path)


def link(by=world.OFFICE, **serves):
    serves = serves or {"tasks": [world.task("IV.1.-1")], "targets": [world.target("IV.1.-3")]}
    return actions.link_goal(goal(), by=universe.actor(by), **serves)


def shown(path=HOUSING):
    return next(one for one in queries.goals(world.office(), world.plan().pk) if one.clause == path)


def test_works_and_progress_is_that_of_what_serves_it():
    link()
    one = shown()
    assert ([task.clause for task in one.tasks], one.done) == (["IV.1.-1"], 0)
    assert [target.target.clause for target in one.targets] == ["IV.1.-3"]
    task = world.task("IV.1.-1")
    said = {"state": TaskState.REPORTED, "progress": "Xong"}
    actions.report_task(task, by=universe.actor("vpdp"), version=1, **said)
    task.reported_by_id = None
    confirm(task)
    assert shown().done == 1


def test_a_criterion_counts_the_communes_that_meet_it():
    row = Criterion.objects.get(criteria_set__slug="qd1361-nang-cao", code="14")
    link(criteria=[row])
    (one,) = shown().criteria
    assert str(one.measured.now.source).startswith("2/12")


def test_again_replaces():
    link()
    link(tasks=[world.task("IV.1.-2")])
    assert [task.clause for task in shown().tasks] == ["IV.1.-2"]
    assert shown().targets == ()


def test_logged():
    link()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("goal.link", str(goal().pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        actions.link_goal(goal(), by=Actor.PUBLIC)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        link(by=world.OFFICER)


def test_twice_makes_one_link():
    link()
    link()
    assert GoalLink.objects.filter(goal=goal()).count() == 2


def test_tasks_of_another_plan_are_refused(as_):
    world.next_year()
    with pytest.raises(Invalid):
        link(tasks=[world.next_task()])
    address = f"/goals/{goal().pk}/links/"
    assert as_(world.OFFICE).post(address, {"serves": ["task-99999999"]}).status_code == 404
    assert not GoalLink.objects.filter(goal=goal()).exists()


def test_what_shares_words_is_proposed_first():
    found = queries.candidates(world.office(), goal())
    assert found[0].is_proposed
    assert "Khu dân cư" in found[0].text


def test_proposals_need_telling_words():
    texts = {1: "Lắp đặt hệ thống biển báo giao thông", 2: "Hỗ trợ liên kết sản xuất hàng hóa"}
    assert proposals("đẩy mạnh liên kết sản xuất", texts) == [2]
    assert proposals("xây dựng nông thôn mới", texts) == []
