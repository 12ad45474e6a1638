"""A difficulty is closed by who raised it, or by the office."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.voices import actions
from thonmoi.voices.tests import world


def close(by, row=None, **changes):
    row = row or world.answered()
    return actions.close_difficulty(row, by=by, **{"version": row.version} | changes)


def test_works(as_):
    row = world.answered()
    response = as_(world.OFFICER).post(
        f"/difficulties/{row.pk}/closure/", {"version": row.version, "remark": "Đã xong"}
    )
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "Đã xong" in page and "đã kết thúc" in page
    world.logged("difficulty.close")


def test_who_may_and_twice():
    world.who_may(close, right=world.OFFICER, wrong=world.LEADER)
    with pytest.raises(Denied):
        close(universe.actor(world.DIVISION))
    with pytest.raises(Conflict):
        close(universe.actor(world.OFFICER), world.closed())


def test_before_an_answer_it_needs_a_word_why():
    row, officer = world.raised(), universe.actor(world.OFFICER)
    with pytest.raises(Invalid):
        close(officer, row)
    assert close(officer, row, remark="Hộ dân đã tự bàn giao").state == "closed"
