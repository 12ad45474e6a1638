"""The body named answers; the answer is as public as its feedback, and the sender reads it."""

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def test_s53_answered_in_public_and_read_by_the_code(as_):
    row = world.taken()
    form = {"version": row.version, "answer": "Đã thay nắp mương"}
    assert as_(world.OFFICER).post(f"/feedback/{row.pk}/answer/", form).status_code == 302
    world.logged("feedback.answer")
    (one,) = queries.published_feedback(Actor.PUBLIC, universe.PATH)
    assert one.answer == "Đã thay nắp mương"
    page = as_("").post("/public/answers/", {"code": world.CODE.lower()}).content.decode()
    assert "Đã thay nắp mương" in page
    assert "bị vỡ" not in page  # his own words are not shown to whoever finds the code
    wrong = as_("").post("/public/answers/", {"code": "ZZZZ-ZZZZ-ZZZZ"})
    assert wrong.status_code == 422


def test_who_may_and_when():
    row = world.sent()
    given = {"version": row.version, "answer": "Đã xong"}
    for wrong in (world.DIVISION, world.LEADER):
        with pytest.raises(Denied):
            actions.answer_feedback(row, by=universe.actor(wrong), **given)
    with pytest.raises(NotFound):
        actions.answer_feedback(row, by=universe.actor(world.OTHER), **given)
    with pytest.raises(Conflict):
        actions.answer_feedback(row, by=universe.actor(world.OFFICE), **given)
    row = world.settled(world.taken(row))
    with pytest.raises(Conflict):
        actions.answer_feedback(row, by=universe.actor(world.OFFICER), version=1, answer="Lại")


def test_what_is_answered_stands_before_what_still_waits():
    answered = world.settled()
    world.taken(world.sent("Đèn đường tắt", code="7KQ2-M4XD-9TRX"))
    first = queries.published_feedback(Actor.PUBLIC, universe.PATH, most=1)
    assert [one.pk for one in first] == [answered.pk]
