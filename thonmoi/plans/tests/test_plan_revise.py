"""Revising: a new version takes the place of a plan; rows that go on keep their key."""

from dataclasses import replace
from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import ClauseLink, Plan, Target, Task, Work
from thonmoi.plans.rules import ClauseStanding, PlanState
from thonmoi.plans.rules.carried import Carried
from thonmoi.plans.rules.facts import ClauseFacts
from thonmoi.plans.rules.revising import How
from thonmoi.plans.tests import world

DAY = date(2025, 6, 1)
CLAUSES = {path: (path, How.SAME) for path in ("I", "I.1", "I.3")}


def carried(plan: Plan) -> Carried:
    """The work and the task of I.1 go on; the target of I.2 does not."""
    return Carried(
        CLAUSES,
        {
            "works": {0: Work.objects.get(clause__plan=plan).pk},
            "tasks": {0: Task.objects.get(clause__plan=plan).pk},
        },
    )


def revise(plan=None, by=world.OFFICE, version=None, facts=None, on=DAY):
    plan = plan or world.draft()
    return actions.revise_plan(
        plan,
        by=universe.actor(by),
        version=version or plan.version,
        facts=facts or world.commune_plan(),
        carried=carried(plan),
        document=world.paper(),
        on=on,
    )


def enforced(**changes) -> Plan:
    plan = world.draft(**changes)
    day = date(2025, 3, 1)
    actions.enforce_plan(plan, by=world.office(), version=plan.version, in_force_from=day)
    return plan


def test_works_rows_go_on_or_stay():
    plan = enforced()
    task, target = Task.objects.get(clause__plan=plan), Target.objects.get(clause__plan=plan)
    new = revise(plan)
    task.refresh_from_db()
    target.refresh_from_db()
    assert (task.clause.plan, target.clause.plan) == (new, plan)
    assert Target.objects.filter(clause__plan=new).count() == 1
    assert Task.objects.filter(clause__plan=new).count() == 1
    plan.refresh_from_db()
    assert (plan.state, plan.valid_to, new.state, new.in_force_from) == (
        PlanState.ENDED,
        DAY,
        PlanState.IN_FORCE,
        DAY,
    )
    assert (new.revises, ClauseLink.objects.filter(new__plan=new).count()) == (plan, 3)


def test_the_old_text_says_where_it_goes_on_and_what_is_left_out(as_):
    plan = enforced()
    new = revise(plan)
    shown = {one.path: one for one in queries.clauses(world.office(), plan.pk)}
    assert shown["I.1"].standing is ClauseStanding.CARRIED
    assert any(
        "I.1" in str(n.text) and n.url == f"/plans/{new.pk}/#c-I.1" for n in shown["I.1"].notes
    )
    assert [note.state for note in shown["I.2"].notes] == ["na"]
    page = as_(world.OFFICE).get(f"/plans/{plan.pk}/").content.decode()
    assert f'href="/plans/{new.pk}/"' in page and "Đã có bản điều chỉnh" in page
    assert (
        f'href="/plans/{plan.pk}/"' in as_(world.OFFICE).get(f"/plans/{new.pk}/").content.decode()
    )


def test_nothing_of_the_old_version_is_due():
    task = replace(world.commune_plan().tasks[0], due=date(2025, 4, 1))
    plan = enforced(tasks=(task,))
    late = [one for one in queries.tasks(world.office(), plan_pk=plan.pk) if one.is_late]
    assert len(late) == 1
    actions.revise_plan(
        plan,
        by=world.office(),
        version=plan.version,
        facts=replace(world.commune_plan(), tasks=()),
        carried=Carried(CLAUSES),
        document=world.paper(),
        on=DAY,
    )
    assert [one for one in queries.tasks(world.office(), plan_pk=plan.pk) if one.is_late] == []


def test_a_draft_is_revised_by_a_draft():
    plan = world.draft()
    assert revise(plan).state == PlanState.DRAFT
    plan.refresh_from_db()
    assert plan.state == PlanState.ENDED


def test_logged_with_from_and_to():
    revise(enforced())
    event = Event.objects.get(action="plan.revise")
    assert '"clause_id"' in event.changes or '"clause"' in event.changes
    assert Event.objects.filter(cause="plan.revise", action="plan.enforce").exists()


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        revise(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        revise(by=world.OFFICER)


def test_twice_or_ended_conflicts():
    plan = enforced()
    revise(plan)
    plan.refresh_from_db()
    with pytest.raises(Conflict):
        actions.revise_plan(
            plan,
            by=world.office(),
            version=plan.version,
            facts=world.commune_plan(),
            carried=Carried(),
            document=world.plan().document,
            on=DAY,
        )


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        revise(version=99)


def test_bad_facts_and_days_leave_nothing():
    plan = enforced()
    clauses = (*world.commune_plan().clauses, ClauseFacts("I", "", 1, "", "x", 9))
    with pytest.raises(Invalid):
        revise(plan, facts=replace(world.commune_plan(), clauses=clauses))
    before = Plan.objects.count()
    with pytest.raises((Invalid, Conflict)):
        revise(plan, on=date(2025, 1, 1))
    assert Plan.objects.count() == before
