"""A day is put into the table of holidays."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.procedures import queries
from thonmoi.procedures.models import Holiday
from thonmoi.procedures.tests import world

FORM = {"place": universe.PATH, "day": "20/6/2025", "name": "Ngày nghỉ của huyện", "is_off": "yes"}


def is_working(day: date, path: str = universe.PATH) -> bool:
    return queries.calendar(universe.EVERYTHING, path).is_working(day)


def test_works(as_):
    response = as_(world.OFFICE).post("/holidays/day/", FORM)
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "20/06/2025" in page and "Giỗ Tổ Hùng Vương" in page
    assert not is_working(date(2025, 6, 20))
    assert is_working(date(2025, 6, 20), "vn/75/")


def test_logged_and_twice_conflicts():
    world.record()
    assert Event.objects.latest("seq").action == "holiday.record"
    with pytest.raises(Conflict):
        world.record()


def test_an_area_says_otherwise_than_the_nation():
    day = date(2025, 5, 2)
    assert not is_working(day)
    world.record(day=day, name="Làm việc bình thường", is_off=False)
    assert is_working(day) and not is_working(day, "vn/75/")


def test_who_may_and_what_cannot_be(as_):
    with pytest.raises(Denied):
        world.record(universe.actor(world.LEADER))
    for changes in ({"name": " "}, {"is_off": False}):
        with pytest.raises(Invalid):
            world.record(**changes)
    before = Holiday.objects.count()
    assert as_(world.OFFICE).post("/holidays/day/", FORM | {"day": "x"}).status_code == 422
    assert Holiday.objects.count() == before
