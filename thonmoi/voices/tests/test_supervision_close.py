"""Only the Front says the last word on its remark."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def close(by, row=None, **changes):
    row = row or world.replied()
    return actions.close_supervision(row, by=by, **{"version": row.version} | changes)


def test_works(as_):
    row = world.replied()
    form = {"version": row.version, "closing": "Mặt trận đã kiểm tra lại"}
    response = as_(world.FRONT).post(f"/supervision/{row.pk}/closure/", form)
    assert "Mặt trận đã kiểm tra lại" in as_(world.OFFICER).get(response.url).content.decode()
    world.logged("supervision.close")


def test_who_may_and_twice():
    for wrong in (world.OFFICER, world.OFFICE):
        with pytest.raises(Denied):
            close(universe.actor(wrong))
    row = world.replied()
    close(universe.actor(world.FRONT), row)
    with pytest.raises(Conflict):
        close(universe.actor(world.FRONT), queries.remark_row(universe.EVERYTHING, row.pk))
