"""A question is handed over to the body that knows."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def forward(by, row=None, **changes):
    row = row or world.asked()
    given = {"version": row.version, "to": world.agency("phong-tckh"), "note": "Việc của tài chính"}
    return actions.forward_question(row, by=by, **given | changes)


def test_works(as_):
    row = world.asked()
    form = {"version": row.version, "to": "phong-tckh", "note": "Việc của tài chính"}
    as_(world.DIVISION).post(f"/questions/{row.pk}/handing-over/", form)
    world.logged("question.forward")
    found = queries.question_row(universe.EVERYTHING, row.pk)
    assert found.owner.code == "phong-tckh"


def test_who_may_and_when():
    world.who_may(forward, right=world.DIVISION, wrong=world.LEADER)
    with pytest.raises(Conflict):
        forward(universe.actor(world.DIVISION), world.told())
