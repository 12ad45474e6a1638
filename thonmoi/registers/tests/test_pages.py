"""Lists of registers: filters, search without marks, totals, a bounded number of questions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.registers import actions
from thonmoi.registers.rules import Register, State
from thonmoi.registers.tests import world

LIST = "/registers/cooperatives/"


def page(as_, address: str, who: str = world.OFFICE) -> str:
    response = as_(who).get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_words_are_found_without_marks(as_):
    world.enter(name="HTX Hồ tiêu Tân Lợi")
    world.enter(world.HIEP, name="HTX Cao su")
    assert "Cao su" not in page(as_, LIST + "?q=ho tieu")
    assert "HTX Hồ tiêu" in page(as_, LIST + "?q=ho tieu tan loi")
    assert "Sổ chưa ghi trường hợp nào" in page(as_, LIST + "?q=sầu riêng")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", "ABC"),
        ("?unit=25361", "B"),
        ("?state=ceased", "C"),
        ("?kind=group", "B"),
        ("?year=2019", "C"),
        ("?year=x&kind=la&state=la&unit=la", "ABC"),
    ],
)
def test_what_it_is_narrowed_to(as_, asked, shown):
    world.enter(name="Thứ A")
    world.enter(world.HIEP, name="Thứ B", kind="group")
    world.enter(name="Thứ C", state=State.CEASED, since=_day(2019))
    text = page(as_, LIST + asked)
    assert [one for one in "ABC" if f"Thứ {one}<" in text] == list(shown)


def test_a_commune_sees_its_own(as_):
    world.enter(name="Thứ A")
    world.enter(world.HIEP, name="Thứ B")
    text = page(as_, LIST, world.OFFICER)
    assert "Thứ A" in text
    assert "Thứ B" not in text


def test_a_recognition_that_ran_out_says_so(as_):
    unit = universe.unit(world.LOI)
    facts = world.product(since=_day(2021), valid_until=_day(2024))
    actions.register_entry(unit, by=world.office(), facts=facts)
    assert "quá hạn công nhận" in page(as_, "/registers/products/")


def test_what_was_entered_by_mistake_is_listed_only_when_asked_for(as_):
    made = world.enter(name="Thứ A")
    values = {"state": State.MISTAKEN, "on": _day(2025), "reason": "Nhầm"}
    actions.end_entry(made, by=world.office(), version=1, **values | {"on": made.since})
    assert "Thứ A" not in page(as_, LIST)
    assert "Thứ A" in page(as_, LIST + "?state=mistaken")


def test_the_page_of_a_commune_shows_what_is_counted_there(as_):
    world.enter()
    world.log(what="Ra quân vệ sinh")
    text = page(as_, "/communes/25342/works/", world.OFFICER)
    assert "/registers/cooperatives/?unit=25342" in text
    assert "Ra quân vệ sinh" in text


@pytest.mark.parametrize("address", [LIST, "/registers/hamlets/", "/activities/"])
def test_lists_ask_the_same_however_many_rows(as_, address):
    def asked() -> int:
        client = as_(world.OFFICE)
        client.get(address)
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    world.enter()
    before = asked()
    for number, code in enumerate(("25361", "25339", "25348", "25330", "25327")):
        world.enter(code, name=f"HTX {number}")
        unit = universe.unit(code)
        facts = world.hamlet(f"Ấp {number}", register=Register.HAMLET)
        actions.register_entry(unit, by=world.office(), facts=facts)
        world.log(code, by=world.office())
    assert asked() <= before
    assert before <= 22


def _day(year: int):
    return world.facts().since.replace(year=year)
