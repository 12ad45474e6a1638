"""Who answers for a clause, until when: one by one, or forty at once."""

from datetime import date

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.models import Task
from thonmoi.plans.queries.faults import faults
from thonmoi.plans.tests import world

OPEN = "IV.1.-1"
DUE = date(2025, 9, 30)


def assign(path=OPEN, by=world.OFFICE, code="phong-tckh", due=DUE):
    agency = Agency.objects.get(code=code) if code else None
    clause = world.clause(path)
    return actions.assign_clause(clause, by=universe.actor(by), accountable=agency, due=due)


def test_works_and_the_fault_is_gone():
    before = faults(world.office(), world.plan().pk)
    assert OPEN in {one.clause.path for one in before.of("unowned")}
    assign()
    after = faults(world.office(), world.plan().pk)
    assert OPEN not in {one.clause.path for one in after.rows}
    assert after.whole.unowned == before.whole.unowned - 1
    task = world.task(OPEN)
    assert (task.accountable.code, task.due) == ("phong-tckh", DUE)


def test_a_day_alone_leaves_the_agency():
    assign(due=None)
    assign(code="", due=DUE)
    task = world.task(OPEN)
    assert (task.accountable.code, task.due) == ("phong-tckh", DUE)


def test_lines_of_communes_get_the_day():
    assign("IV.1.-9")
    assert world.line("IV.1.-9", "25342").due == DUE


def test_a_clause_without_a_task_gets_one():
    path = "III.1.-4"
    assert not Task.objects.filter(clause=world.clause(path)).exists()
    assign(path)
    assert world.task(path).accountable.code == "phong-tckh"


def test_logged():
    clause = assign()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("clause.assign", str(clause.pk))


def test_stranger_finds_nothing():
    draft = world.draft().clauses.first()
    agency = Agency.objects.get(code="phong-tckh")
    with pytest.raises(NotFound):
        actions.assign_clause(draft, by=universe.actor(world.OTHER), accountable=agency)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        assign(by=world.OFFICER)


def test_nothing_given_is_refused(as_):
    with pytest.raises(Invalid):
        assign(code="", due=None)
    address = f"/plans/{world.plan().pk}/assignments/"
    sent = {"clause": [str(world.clause(OPEN).pk)], "accountable": "", "due": ""}
    assert as_(world.OFFICE).post(address, sent).status_code == 422
    sent = {"accountable": "phong-tckh"}
    assert as_(world.OFFICE).post(address, sent).status_code == 422


def test_many_at_once(as_):
    wanted = faults(world.office(), world.plan().pk).of("undated")
    keys = [str(one.clause.pk) for one in wanted]
    assert len(keys) > 15
    address = f"/plans/{world.plan().pk}/assignments/?lacks=undated"
    sent = {"clause": keys, "accountable": "", "due": "30/9/2025"}
    answer = as_(world.OFFICE).post(address, sent)
    assert answer.status_code == 302
    assert answer.url.endswith("/faults/?lacks=undated")
    assert faults(world.office(), world.plan().pk).of("undated") == ()
