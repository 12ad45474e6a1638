"""Splitting a row that holds two indicators."""

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def split(row, by=world.OFFICE, version=1, name="Tỷ lệ đường ngõ", code="1.3", rest="Đường xóm"):
    return actions.split_row(
        row, by=universe.actor(by), version=version, name=name, code=code, rest=rest
    )


def test_works():
    made = world.read_in()
    new = split(world.row(made))
    assert (new.code, new.name, new.state) == ("1.3", "Đường xóm", "read")
    assert world.row(made).name == "Tỷ lệ đường ngõ"
    codes = [one.code for one in queries.rows(world.office(), made.pk) if one.criterion == "1"]
    assert codes == ["1", "1.1", "1.3", "1.2"]
    assert [one.text for one in queries.row_view(world.office(), made.pk, new.pk)[1].values] == [
        "≥ 90%"
    ]


def test_split_again_and_again_keeps_the_order():
    made = world.read_in()
    for number in range(3, 16):
        split(world.row(made), version=number - 2, code=f"1.{number}", rest=f"Thứ {number}")
    codes = [one.code for one in queries.rows(world.office(), made.pk) if one.criterion == "1"]
    assert codes == ["1", "1.1", *(f"1.{n}" for n in range(15, 2, -1)), "1.2"]


@pytest.mark.parametrize("changes", [{"code": "1.2"}, {"code": ""}, {"rest": " "}, {"name": ""}])
def test_what_cannot_be_is_refused(changes):
    with pytest.raises(Invalid):
        split(world.row(world.read_in()), **changes)


def test_only_an_indicator_is_split():
    with pytest.raises(Invalid):
        split(world.row(world.read_in(), "1", "criterion"))


def test_logged():
    new = split(world.row(world.read_in()))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("row.split", str(new.pk))


def test_a_second_writer_is_told():
    with pytest.raises(Conflict):
        split(world.row(world.read_in()), version=3)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    row = world.row(world.read_in())
    with pytest.raises((NotFound, Denied)):
        split(row, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        split(row, by=world.LEADER)
