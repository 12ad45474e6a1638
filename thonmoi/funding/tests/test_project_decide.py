"""A work is paused, resumed, changed, cancelled by decisions."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Decision
from thonmoi.funding.rules import State, Turn
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid

FORM = {
    "version": 1,
    "turn": "pause",
    "on": "10/6/2025",
    "paper": "15/QĐ-UBND",
    "reason": "Chờ mặt bằng",
}


def decide(row, by=None, turn=Turn.PAUSE, version=None, **changes):
    words = {"on": date(2025, 6, 1), "paper": "15/QĐ-UBND", "reason": "Chờ mặt bằng"}
    given = {"version": version or row.version, "turn": turn, **words, **changes}
    return actions.decide_project(row, by=by or world.officer(), **given)


def test_works(as_):
    row = world.project()
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/decision/", FORM).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "Chờ mặt bằng" in page
    assert "tạm dừng" in page


def test_a_change_keeps_before_and_after():
    row = world.project(due=date(2025, 6, 1), budget=1_000)
    decide(row, turn=Turn.CHANGE, due=date(2025, 9, 1), budget=1_500)
    (one,) = queries.decisions(world.office(), row.pk)
    assert (one.due_before, one.due_after) == (date(2025, 6, 1), date(2025, 9, 1))
    assert (one.budget_before, one.budget_after) == (1_000, 1_500)
    assert world.again(row).budget == 1_500


def test_a_paused_work_is_not_late_and_goes_no_further():
    row = world.project(due=date(2025, 6, 1))
    decide(row)
    row = world.again(row)
    assert queries.counts(world.office()).late == 0
    with pytest.raises(Conflict):
        world.reached(row=row)
    decide(row, turn=Turn.RESUME)
    assert world.again(row).state == State.RUNNING
    assert queries.counts(world.office()).late == 1


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: decide(row, by), **asked.OFFICER)
    asked.logged("project.decide")


def test_wrong_state_and_second_writer_conflict():
    row = world.project()
    for given in ({"turn": Turn.RESUME}, {"version": 9}):
        with pytest.raises(Conflict):
            decide(row, **given)
    decide(row, turn=Turn.CANCEL)
    with pytest.raises(Conflict):
        decide(row, turn=Turn.RESUME)


@pytest.mark.parametrize(
    ("field", "value"), [("on", "18/6/2025"), ("paper", " "), ("reason", ""), ("turn", "x")]
)
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.project()
    response = as_(world.OFFICER).post(f"/projects/{row.pk}/decision/", FORM | {field: value})
    assert response.status_code == 422
    assert not Decision.objects.exists()


def test_due_before_the_start():
    row = world.project(starts=date(2025, 3, 1))
    with pytest.raises(Invalid):
        decide(row, turn=Turn.CHANGE, due=date(2025, 2, 1))
