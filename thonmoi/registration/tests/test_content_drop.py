"""A content is taken out while it is drafted."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict
from thonmoi.registration import actions, queries
from thonmoi.registration.tests import world


def drop(by, row=None):
    row = row or world.content()
    return actions.drop_content(row, by=by, version=row.version, note="Trùng")


def test_works(as_):
    row = world.content()
    form = {"version": row.version, "note": "Trùng"}
    world.editor()
    as_("can-bo-an-phu").post(f"/registrations/contents/{row.pk}/dropping/", form)
    world.logged("content.drop")
    found = queries.contents(universe.EVERYTHING, row.registration_id)
    assert [one.order for one in found] == [2, 3]


def test_who_may_and_twice():
    row = world.drafted()
    world.who_may(lambda by: drop(by, world.content(row)), right=world.editor())
    with pytest.raises(Conflict):
        drop(world.editor(), world.content(row))
    with pytest.raises(Conflict):
        drop(world.editor(), world.content(world.sent(world.again(row)), 2))
