"""Schedule, budget and quantity of a work are completed and corrected."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.rules import Turn
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid

FORM = {"version": 1, "name": "Nhà văn hóa ấp Ân Lợi", "kind": "build"}


def correct(row, by=None, version=None, **changes):
    given = {"version": version or row.version, "facts": world.facts(**changes)}
    return actions.correct_project(row, by=by or world.officer(), **given)


def test_works(as_):
    row = world.project()
    form = FORM | {"starts": "1/3/2025", "due": "30/9/2025", "budget": "1.200.000.000"}
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/correction/", form).status_code == 302
    page = as_(world.LEADER).get(f"/projects/{row.pk}/").content.decode()
    assert "1.200.000.000" in page
    assert "30/09/2025" in page


def test_a_schedule_makes_it_late(as_):
    world.project(due=date(2025, 6, 1))
    (one,) = queries.projects(world.office()).rows
    assert (one.delay.days, one.delay.planned, one.delay.behind) == (16, 100, 100)
    assert "Chậm 16 ngày" in as_(world.OFFICE).get("/works/?state=late").content.decode()


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: correct(row, by), **asked.OFFICER)
    asked.logged("project.correct")


def test_second_writer_and_cancelled_conflict():
    row = world.project()
    with pytest.raises(Conflict):
        correct(row, version=9)
    words = {"turn": Turn.CANCEL, "paper": "1/QĐ-UBND", "reason": "Trùng"}
    actions.decide_project(row, by=world.officer(), version=1, on=date(2025, 5, 1), **words)
    with pytest.raises(Conflict):
        correct(row)


def test_due_before_start_and_no_name():
    row = world.project()
    with pytest.raises(Invalid):
        correct(row, starts=date(2025, 5, 1), due=date(2025, 4, 1))
    with pytest.raises(Invalid):
        correct(row, name=" ")
    with pytest.raises(Invalid):
        correct(row, quantity=0)
