"""What is not settled is opened again, with the reason."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.voices import actions
from thonmoi.voices.tests import world


def reopen(by, row=None, **changes):
    row = row or world.closed()
    given = {"version": row.version, "reason": "Hộ dân đòi lại đất"} | changes
    return actions.reopen_difficulty(row, by=by, **given)


def test_works_and_goes_back_to_who_had_it(as_):
    row = world.closed()
    form = {"version": row.version, "reason": "Hộ dân đòi lại đất", "due": "20/6/2025"}
    response = as_(world.OFFICER).post(f"/difficulties/{row.pk}/reopening/", form)
    page = as_(world.DIVISION).get(response.url).content.decode()
    assert "Hộ dân đòi lại đất" in page and "Đã vận động hộ dân" in page
    row = world.again(row)
    assert (row.state, row.owner.code, row.due) == ("assigned", "phong-gddt", date(2025, 6, 20))
    assert row.closed_on is None
    world.logged("difficulty.reopen")


def test_who_may_wrong_state_and_reason():
    world.who_may(reopen, right=world.OFFICE, wrong=world.LEADER)
    officer = universe.actor(world.OFFICER)
    with pytest.raises(Conflict):
        reopen(officer, world.assigned())
    with pytest.raises(Invalid):
        reopen(officer, world.answered(), reason="")
