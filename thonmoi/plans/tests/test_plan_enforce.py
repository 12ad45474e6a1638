"""Putting a plan in force; the trial's plan got its day by decision 17."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import BY_CITATION, PlanState
from thonmoi.plans.tests import world

DAY = date(2025, 3, 1)


def enforce(plan, by=world.OFFICE, version=None, day=DAY):
    return actions.enforce_plan(
        plan,
        by=universe.actor(by),
        version=version or plan.version,
        in_force_from=day,
        note="Ngày ký",
    )


def test_works():
    made = enforce(world.draft())
    assert (made.state, made.in_force_from, made.in_force_note) == (
        PlanState.IN_FORCE,
        DAY,
        "Ngày ký",
    )
    found = queries.plan_in_force(world.office(), universe.path("25342"))
    assert found.pk == made.pk


def test_the_trial_plan_speaks_from_the_latest_day_it_cites():
    found = queries.plan(world.office(), world.plan().pk)
    assert found.in_force_from == date(2025, 1, 24)
    assert "viện dẫn" in found.in_force_note
    assert queries.plan_in_force(world.office(), universe.path("25361")).pk == found.pk


def test_a_draft_is_not_seen_from_below(as_):
    draft = world.draft(title="Dự thảo huyện")
    assert as_(world.LEADER).get(f"/plans/{draft.pk}/").status_code == 200
    assert as_(world.OTHER).get(f"/plans/{draft.pk}/").status_code == 404


def test_the_form_proposes_the_day(as_):
    draft = world.draft()
    page = as_(world.OFFICE).get(f"/plans/{draft.pk}/force/").content.decode()
    assert 'value="17/06/2025"' in page


def test_the_reason_proposed_for_another_day_is_not_kept(as_):
    draft, browser = world.draft(), as_(world.OFFICE)
    sent = {"version": draft.version, "in_force_from": "1/3/2025", "note": BY_CITATION}
    assert browser.post(f"/plans/{draft.pk}/force/", sent).status_code == 302
    found = queries.plan(world.office(), draft.pk)
    assert (found.in_force_from, found.in_force_note) == (DAY, "")


def test_logged():
    plan = enforce(world.draft())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id, event.note) == ("plan.enforce", str(plan.pk), "Ngày ký")


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        enforce(world.draft(), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        enforce(world.draft(), by=world.OFFICER)


def test_twice_conflicts():
    plan = enforce(world.draft())
    with pytest.raises(Conflict):
        enforce(plan)


def test_second_writer_is_told():
    plan = world.draft()
    with pytest.raises(Conflict):
        enforce(plan, version=plan.version + 5)


def test_a_day_to_come_is_refused(as_):
    plan = world.draft()
    with pytest.raises(Invalid):
        enforce(plan, day=date(2025, 12, 1))
    sent = {"version": 1, "in_force_from": "31/2/2025"}
    assert as_(world.OFFICE).post(f"/plans/{plan.pk}/force/", sent).status_code == 422
