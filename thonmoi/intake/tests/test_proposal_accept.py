"""Accepting: the plan, its first standings and figures, through the ordinary deeds."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake.models import Proposal
from thonmoi.intake.rules import ItemState, ProposalState
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.library.models import Document, Relation
from thonmoi.monitoring.models import Conclusion, Reading
from thonmoi.plans.models import Basis, Doubt, Plan, Receiver
from thonmoi.plans.rules import PlanState

DAY = date(2025, 1, 24)


def standings(code):
    rows = Conclusion.objects.filter(unit__code=code, clause__plan=world.accepted().plan)
    return {row.criterion.code: (row.standing, row.clause.path) for row in rows}


def test_tan_loi_fifteen_of_twenty_each_with_its_clause():
    """Decision 2: five not met, three to be consolidated, twelve more met by "05/20"."""
    found = standings("25342")
    assert len(found) == 20
    short = {code for code, (standing, _path) in found.items() if standing == "not_met"}
    frail = {code for code, (standing, _p) in found.items() if standing == "met_not_sustainable"}
    assert short == {"1", "5", "6", "13", "20"}
    assert frail == {"2", "17", "18"}
    assert (found["1"][1], found["2"][1], found["3"]) == (
        "IV.2.1.a",
        "IV.2.2.a",
        ("met", "IV.2.p1"),
    )


def test_tan_hiep_fifteen_of_twenty():
    found = standings("25361")
    short = {code for code, (standing, _path) in found.items() if standing == "not_met"}
    assert (len(found), short) == (20, {"1", "5", "6", "8", "19"})
    assert found["19"][1] == "IV.3.e"


def test_nothing_is_concluded_of_others():
    units = set(Conclusion.objects.values_list("unit__code", flat=True))
    assert units == {"25342", "25361"}


def test_standings_carry_the_latest_day_cited():
    assert set(Conclusion.objects.values_list("on", flat=True)) == {DAY}


def test_the_figure_of_today_is_a_reading_the_aim_a_target():
    """Decision 4: 97,74 is read, 100 aimed at."""
    (reading,) = Reading.objects.filter(clause__plan=world.accepted().plan)
    assert (reading.value, reading.unit.code, reading.clause.path) == (
        "97.74",
        "25342",
        "IV.2.2.c.p1",
    )
    target = reading.clause.targets.get()
    assert (target.value, target.baseline) == (Decimal(100), Decimal("97.74"))
    assert target.measure == reading.measure


def test_bases_link_and_unknown_ones_are_stubs():
    plan = world.accepted().plan
    rows = Basis.objects.filter(plan=plan, clause=None).order_by("order")
    assert [row.document.number for row in rows] == [
        "2273/QĐ-UBND",
        "1360/QĐ-UBND",
        "1361/QĐ-UBND",
        "2054/QĐ-UBND",
        "33/KH-UBND",
        "1428/QĐ-UBND",
        "1471/QĐ-UBND",
        "238/KH-UBND",
    ]
    assert Relation.objects.filter(document=plan.document, kind="based-on").count() == 8
    stub = Document.objects.get(number="2054/QĐ-UBND")
    assert (stub.is_stub, stub.issuer, stub.issued_on) == (
        True,
        "UBND tỉnh Bình Phước",
        date(2024, 12, 31),
    )
    assert Document.objects.filter(number="2273/QĐ-UBND").count() == 1


def test_receivers_are_agencies():
    """S-56: nine lines of receivers and the archive, bound where an agency is meant."""
    plan = world.accepted().plan
    assert plan.recipients.count() == 10
    codes = Receiver.objects.filter(recipient__plan=plan).values_list("agency__code", flat=True)
    assert {"bcd-tinh", "vpdp-tinh", "huyen-uy", "hdnd-huyen", "mttq-huyen"} <= set(codes)
    assert sum(code.startswith("ubnd-25") for code in codes) == 12


def test_doubts_stay_open():
    codes = set(Doubt.objects.filter(answer="").values_list("code", flat=True))
    assert {"target.year", "work.twice", "spelling", "plan.undated", "list.unnamed"} <= codes
    words = set(Doubt.objects.filter(code="spelling").values_list("words", flat=True))
    assert {"Hón Quản", "nông cao"} <= words


def test_a_left_out_criterion_is_not_met_by_the_rest():
    made = world.propose()
    world.decide(made, world.item(made, "unmet", "IV.2.1.b"), ItemState.REJECTED)
    plan = world.accept(made)
    said = Conclusion.objects.filter(clause__plan=plan, unit__code="25342")
    assert not said.filter(criterion__code="5").exists()
    assert said.count() == 19


def test_the_plan_is_a_draft_and_leads_on(as_):
    made = world.propose()
    answer = as_(world.OFFICE).post(f"/proposals/{made.pk}/acceptance/", {"version": made.version})
    plan = Plan.objects.latest("pk")
    assert answer.url == f"/plans/{plan.pk}/"
    assert plan.state == PlanState.DRAFT
    made.refresh_from_db()
    assert (made.state, made.plan) == (ProposalState.ACCEPTED, plan)


def test_logged_under_one_cause():
    events = Event.objects.filter(cause="proposal.accept")
    assert len(set(events.values_list("request_id", flat=True))) == 1
    assert {"proposal.accept", "plan.create", "document.register", "conclusion.record"} <= set(
        events.values_list("action", flat=True)
    )


def test_stranger_finds_nothing():
    with pytest.raises((NotFound, Denied)):
        world.accept(world.propose(), by="can-bo-tan-hiep")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        world.accept(world.propose(), by=world.LEADER)


def test_twice_conflicts(as_):
    made = world.accepted()
    with pytest.raises(Conflict):
        world.accept(made)
    assert as_(world.OFFICE).post(f"/proposals/{made.pk}/acceptance/").status_code == 409


def test_second_writer_is_told(as_):
    made = world.propose()
    answer = as_(world.OFFICE).post(f"/proposals/{made.pk}/acceptance/", {"version": "99"})
    assert answer.status_code == 409
    assert Proposal.objects.get(pk=made.pk).plan is None


def test_loading_the_trial_plan_again_changes_nothing():
    from thonmoi.ops import plan_trial

    before = Event.objects.count()
    assert plan_trial.load_plan(universe.actor("vpdp")) == world.accepted().plan_id
    assert Event.objects.count() == before
