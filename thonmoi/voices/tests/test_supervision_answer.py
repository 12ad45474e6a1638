"""The body addressed answers a remark of supervision."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def answer(by, row=None, **changes):
    row = row or world.remarked()
    given = {"version": row.version, "answer": "Đã niêm yết tại ấp"} | changes
    return actions.answer_supervision(row, by=by, **given)


def test_works(as_):
    row = world.remarked()
    form = {"version": row.version, "answer": "Đã niêm yết tại ấp"}
    response = as_(world.OFFICER).post(f"/supervision/{row.pk}/answer/", form)
    page = as_(world.FRONT).get(response.url).content.decode()
    assert "Đã niêm yết tại ấp" in page and f"/supervision/{row.pk}/closure/" in page
    world.logged("supervision.answer")


def test_who_may_and_when():
    world.who_may(answer, right=world.CHAIR, wrong=world.LEADER)
    with pytest.raises(Denied):
        answer(universe.actor(world.DIVISION))
    with pytest.raises(Invalid):
        answer(universe.actor(world.OFFICER), answer="")
    row, front = world.replied(), universe.actor(world.FRONT)
    actions.close_supervision(row, by=front, version=row.version)
    with pytest.raises(Conflict):
        answer(universe.actor(world.OFFICER), queries.remark_row(universe.EVERYTHING, row.pk))
