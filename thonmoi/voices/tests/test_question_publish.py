"""An answer may be shown outside, without who asked; or no longer."""

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def publish(by, row=None, **changes):
    row = row or world.told()
    given = {"version": row.version, "is_published": True} | changes
    return actions.publish_question(row, by=by, **given)


def outside():
    return queries.published_questions(Actor.PUBLIC, universe.PATH)


def test_works_and_nobody_is_named(as_):
    row = world.told()
    assert outside() == []
    form = {"version": row.version, "is_published": "yes"}
    as_(world.DIVISION).post(f"/questions/{row.pk}/publication/", form)
    world.logged("question.publish")
    (one,) = outside()
    assert (one.raised_by, one.unit, one.about) == ("", "", None)
    assert one.answer.startswith("Tính chung")
    publish(
        universe.actor(world.OFFICE),
        queries.question_row(universe.EVERYTHING, row.pk),
        is_published=False,
    )
    assert outside() == []


def test_who_may_and_when():
    world.who_may(publish, right=world.DIVISION, wrong=world.LEADER, stranger="")
    with pytest.raises(Conflict):
        publish(universe.actor(world.DIVISION), world.asked())
