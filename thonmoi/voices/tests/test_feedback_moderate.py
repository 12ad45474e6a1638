"""The commune or the office decides what is shown; the contact is theirs alone."""

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.notices import queries as notices
from thonmoi.voices import actions, queries
from thonmoi.voices.rules import Decision, FeedbackState
from thonmoi.voices.tests import world


def decide(by, row=None, **changes):
    row = row or world.sent()
    given = {"version": row.version, "decision": Decision.SHOW, "shown_text": row.text}
    given["owner"] = world.agency(world.COMMITTEE)
    return actions.moderate_feedback(row, by=by, **given | changes)


def outside():
    return queries.published_feedback(Actor.PUBLIC, universe.PATH)


def test_s53_shown_with_the_words_let_out(as_):
    world.terms()
    row = world.sent("Ông Ba nói nắp mương vỡ", contact="0912345678")
    page = as_(world.OFFICER).get(f"/feedback/{row.pk}/").content.decode()
    assert "0912345678" in page and "sẽ xóa sau 15/09/2025" in page
    keys = {one.key for one in notices.due(universe.actor(world.OFFICER))}
    assert "feedback:waiting" in keys
    form = {"version": row.version, "decision": "show", "owner": world.COMMITTEE}
    form["shown_text"] = "Nắp mương vỡ"
    as_(world.OFFICER).post(f"/feedback/{row.pk}/decision/", form)
    world.logged("feedback.moderate")
    assert [one.text for one in outside()] == ["Nắp mương vỡ"]
    keys = {one.key for one in notices.due(universe.actor(world.OFFICER))}
    assert {"feedback:waiting", f"feedback:{row.pk}"} & keys == {f"feedback:{row.pk}"}


def test_not_taken_up_or_for_the_sender_alone():
    row = world.taken()
    assert len(outside()) == 1
    declined = decide(
        universe.actor(world.OFFICE), row, decision=Decision.DECLINE, reason="Trùng phản ánh trước"
    )
    assert (declined.now, outside()) == (FeedbackState.DECLINED, [])
    assert queries.followed(Actor.PUBLIC, world.CODE).reason == "Trùng phản ánh trước"
    with pytest.raises(Invalid):
        decide(universe.actor(world.OFFICE), declined, decision=Decision.DECLINE, reason=" ")
    kept = decide(universe.actor(world.OFFICE), declined, decision=Decision.KEEP)
    assert (kept.now, outside()) == (FeedbackState.TAKEN, [])


def test_who_may_and_a_second_writer():
    row = world.sent()
    from thonmoi.kernel.errors import Denied, NotFound

    with pytest.raises(Denied):
        decide(universe.actor(world.LEADER), row)
    with pytest.raises(NotFound):
        decide(universe.actor(world.OTHER), row)
    with pytest.raises(Invalid):
        decide(universe.actor(world.OFFICER), row, owner=None)
    decide(universe.actor(world.OFFICER), row)
    with pytest.raises(Conflict):
        decide(universe.actor(world.OFFICE), row, version=1)


def test_the_body_that_answers_sees_no_contact(as_):
    world.terms()
    sent = world.sent(contact="0912345678")
    row = world.taken(sent, owner=world.agency(world.SCHOOLS))
    page = as_(world.DIVISION).get(f"/feedback/{row.pk}/").content.decode()
    assert "Nắp mương" in page and "0912345678" not in page
