"""A content is changed; what divisions said of it before no longer counts."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict
from thonmoi.registration import actions, queries
from thonmoi.registration.tests import world


def change(by, row=None, **changes):
    row = row or world.content()
    given = {"version": row.version, "facts": world.facts(text="Sửa 03 phòng")} | changes
    return actions.change_content(row, by=by, **given)


def test_works(as_):
    row = world.content()
    form = {"version": row.version, "text": "Sửa chữa 03 phòng học", "kind": "repair"}
    browser = as_("can-bo-an-phu")
    assert "02 phòng" in browser.get(f"/registrations/contents/{row.pk}/change/").content.decode()
    browser.post(f"/registrations/contents/{row.pk}/change/", form)
    world.logged("content.change")
    found = queries.contents(universe.EVERYTHING, row.registration_id)
    assert found[0].text == "Sửa chữa 03 phòng học"


def test_who_may_second_writer_and_once_it_is_sent():
    row = world.drafted()
    world.who_may(lambda by: change(by, world.content(row)), right=world.editor())
    with pytest.raises(Conflict):
        change(world.editor(), world.content(row), version=9)
    with pytest.raises(Conflict):
        change(world.editor(), world.content(world.sent(world.again(row))))


def test_after_a_return_the_changed_one_is_appraised_anew_the_others_stand():
    row = world.appraised()
    office = universe.actor(world.OFFICE)
    actions.return_registration(row, by=office, version=row.version, reason="Bổ sung khối lượng")
    change(world.editor(), world.content(row))
    row = world.sent(world.again(row))
    found = queries.contents(universe.EVERYTHING, row.pk)
    assert [str(one.verdict) for one in found] == ["waiting", "agree", "agree"]
