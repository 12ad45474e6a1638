"""The office asks bodies for plans of their own, many in one sitting (S-40, S-48, S-55)."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.cascade import actions, queries
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Body, Group, Kind
from thonmoi.cascade.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def group(path, kind, which):
    clause = world.clause(path)
    return queries.bodies(universe.actor(world.OFFICE), clause, kind, which)


def test_works_and_keeps_since_when():
    (made,) = world.require()
    assert (made.state, made.since, made.due) == ("owed", date(2025, 1, 24), None)
    (seen,) = queries.subplans(universe.actor(world.OFFICE), plan_pk=world.plan().pk)
    assert (seen.body, seen.clause) == ("Ủy ban nhân dân xã An Khương", "IV.5")


def test_nobody_is_asked_twice():
    world.require(codes=["ubnd-25330"])
    made = world.require(codes=["ubnd-25330", "ubnd-25351"])
    assert [one.agency.code for one in made] == ["ubnd-25351"]
    with pytest.raises(Conflict):
        world.require(codes=["ubnd-25330", "ubnd-25351"])
    assert Subplan.objects.count() == 2


def test_whoever_was_waived_can_be_asked_again():
    row = world.owed()
    actions.waive_subplan(row, by=universe.actor(world.OFFICE), version=1, reason="Nhầm xã")
    world.owed()
    assert Subplan.objects.filter(agency__code="ubnd-25342").count() == 2


def test_the_groups_of_a_plan():
    names = {one.name for one in group("IV.5", Kind.COMMUNE, Group.NAMED)}
    others = {one.name for one in group("IV.5", Kind.COMMUNE, Group.OTHERS)}
    assert names == others
    assert len(names) == 5
    assert len(group("V.6.-1", Kind.ROADMAP, Group.COMMUNES)) == 12
    charged = group("V.3.-1", Kind.SECTOR, Group.CHARGED)
    assert {one.criterion[:2] for one in charged if "Giáo dục và" in one.name} == {"5."}
    assert all(one.criterion and "xã" not in one.name for one in charged)


def test_the_front_is_offered_and_not_ticked():
    found = {one.name: one for one in group("Z.p1", Kind.DETAILED, Group.BODIES)}
    assert not found["Ủy ban Mặt trận Tổ quốc Việt Nam huyện"].is_proposed
    assert found["Ủy ban nhân dân xã Tân Lợi"].is_proposed
    assert "Thường trực Huyện ủy" not in found


def test_logged():
    world.require()
    event = Event.objects.latest("seq")
    assert (event.action, event.target) == ("subplan.require", "plans.clause")


def test_stranger_finds_nothing():
    with pytest.raises(Denied):
        world.require(by=world.OTHER)
    with pytest.raises(NotFound):
        world.require(bodies=[world.body("bcd-tinh")])


def test_wrong_role_is_told():
    for who in (world.LEADER, world.DIVISION, world.CHAIR):
        with pytest.raises(Denied):
            world.require(by=who)


def test_a_draft_binds_nobody(guard):
    made = world.commune_draft()
    clause = made.clauses.get(path="I.1")
    with pytest.raises(Conflict):
        actions.require_subplans(
            clause,
            by=universe.actor(world.OFFICE),
            kind=Kind.DETAILED,
            bodies=[world.body("ubnd-25342")],
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"bodies": [Body(1, 1)]},
        {"kind": Kind.SECTOR},
        {"due": date(2024, 12, 31)},
        {"codes": ()},
    ],
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(Invalid):
        world.require(**wrong)
    assert not Subplan.objects.exists()


def test_the_page_previews_who_is_asked(as_):
    address = reverse("subplan-require", args=[world.plan().pk])
    world.require(codes=["ubnd-25330"])
    sent = {"clause": world.clause("IV.5").pk, "kind": "commune", "group": "named"}
    html = as_(world.OFFICE).get(address, sent).content.decode()
    assert html.count('name="bodies"') == 4
    assert "Ủy ban nhân dân xã An Khương: đã giao" in html
    first = as_(world.OFFICE).get(address).content.decode()
    for path in ("IV.5", "V.3.-1", "V.6.-1", "Z.p1"):
        assert f"#c-{path}" in first


@pytest.mark.parametrize(
    "wrong", [{"bodies": ["9-9"]}, {"bodies": []}, {"due": "mai"}, {"number": "0/QĐ-X"}]
)
def test_bad_input_gets_a_sentence(as_, wrong):
    address = reverse("subplan-require", args=[world.plan().pk])
    sent = {"clause": world.clause("IV.5").pk, "kind": "commune", "group": "named"}
    sent |= {"bodies": [world.body("ubnd-25330").key]} | wrong
    assert as_(world.OFFICE).post(address, sent).status_code == 422
    assert not Subplan.objects.exists()
