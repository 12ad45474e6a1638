"""What the cascade puts into somebody's work."""

from datetime import date

from tests import universe
from thonmoi.cascade.queries.due import due
from thonmoi.cascade.rules import Kind
from thonmoi.cascade.tests import world
from thonmoi.notices import queries as notices
from thonmoi.notices.rules import Kind as Sort
from thonmoi.notices.rules import Level

TODAY = date(2025, 6, 17)


def rows(person):
    return due(universe.actor(person), TODAY)


def seen(person, key):
    return [one for one in notices.due(universe.actor(person)) if one.key.startswith(key)]


def test_each_body_sees_its_own_and_nobody_else_does():
    world.require(codes=["ubnd-25342"], due=date(2025, 6, 30))
    (one,) = seen(world.OFFICER, "subplan:")
    assert (one.due, one.kind) == (date(2025, 6, 30), Sort.ASKED)
    assert seen(world.CHAIR, "subplan:")
    assert not seen(world.OTHER, "subplan:")
    assert not seen(world.DIVISION, "subplan:")


def test_without_a_day_it_is_work_of_the_plan_and_never_late():
    world.require(codes=["ubnd-25342"])
    (one,) = seen(world.OFFICER, "subplan:")
    assert (one.due, one.kind, one.since) == (None, Sort.PLAN, date(2025, 1, 24))


def test_criteria_of_a_division_stand_in_one_row():
    bodies = [world.body("phong-vh-kh-tt", "6"), world.body("phong-vh-kh-tt", "8")]
    world.require("V.3.-1", Kind.SECTOR, bodies=bodies)
    (one,) = seen("phong-vh-kh-tt", "subplan:")
    assert one.count == 2


def test_a_day_that_passed_is_late_but_never_for_the_front():
    passed = date(2025, 5, 1)
    world.require("Z.p1", Kind.DETAILED, ["ubnd-25342", "mttq-huyen"], due=passed)
    (own,), (front,) = seen(world.OFFICER, "subplan:"), seen(world.FRONT, "subplan:")
    assert (own.level, front.level) == (Level.LATE, Level.OPEN)


def test_the_office_sees_how_many_are_missing():
    made = world.require(codes=["ubnd-25330", "ubnd-25351", "mttq-huyen"])
    (one,) = rows(world.OFFICE)
    assert (one.kind, one.count, one.is_owed) == (Sort.WAITING, 2, False)
    assert "state=owed" in one.where
    assert len(made) == 3


def test_what_is_recorded_is_owed_no_more():
    world.record(world.owed())
    assert not seen(world.OFFICER, "subplan:")
    assert not seen(world.OFFICE, "subplans:")


def test_quarters_of_registered_criteria_until_they_are_met():
    world.register([("5", 3), ("6", 3), ("2", 2)])
    (one,) = seen(world.OFFICER, "roadmap:")
    assert (one.due, one.count) == (date(2025, 9, 30), 2)
    assert not seen(world.OTHER, "roadmap:")
    assert not seen(world.LEADER, "roadmap:")


def test_a_plan_that_ended_asks_nobody(guard):
    world.require(codes=["ubnd-25342"], due=date(2025, 5, 1))
    with guard.tampering():
        type(world.plan()).objects.update(state="ended")
    assert rows(world.OFFICER) == []
    assert rows(world.OFFICE) == []
