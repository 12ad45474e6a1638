"""An official sets a number of a procedure with its document."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.procedures import queries
from thonmoi.procedures.models import Confirmation
from thonmoi.procedures.rules import Confidence, NumberKind
from thonmoi.procedures.tests import world

LOI = universe.PATH + "25342/"
FORM = {"place": universe.PATH, "value": "10", "day_kind": "working", "paper": "15/HD-UBND"}


def verify(path: str = LOI):
    found = queries.procedure(universe.EVERYTHING, world.SLUG, path)
    return found.step("verify")


def test_works(as_):
    address = f"/procedures/numbers/{world.number().pk}/confirmation/"
    page = as_(world.OFFICE).get(f"/procedures/{world.SLUG}/").content.decode()
    assert "chưa rõ" in page and address in page
    response = as_(world.OFFICE).post(address, FORM | {"on": "5/5/2025"})
    assert response.url == f"/procedures/{world.SLUG}/"
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "10 ngày làm việc" in page and "15/HD-UBND" in page
    assert address not in page


def test_a_deadline_exists_once_the_number_is_set():
    actor, started = universe.EVERYTHING, date(2025, 6, 2)
    assert queries.deadline_of(actor, verify(), started, LOI).on is None
    world.confirm()
    assert Event.objects.latest("seq").action == "number.confirm"
    found = queries.deadline_of(actor, verify(), started, LOI)
    assert (found.on, found.is_certain) == (date(2025, 6, 16), True)


def test_what_was_said_first_stays_and_another_area_is_untouched():
    world.confirm()
    world.confirm(value=Decimal(7), paper="16/HD-UBND")
    number = verify().number(NumberKind.DAYS)
    assert (number.value, number.paper, number.confidence) == (7, "16/HD-UBND", "confirmed")
    assert Confirmation.objects.count() == 2
    elsewhere = verify("vn/75/").number(NumberKind.DAYS)
    assert (elsewhere.value, elsewhere.confidence) == (None, Confidence.UNKNOWN)
    world.confirm(universe.EVERYTHING, Place("vn/70/"), value=Decimal(20))
    assert verify().number(NumberKind.DAYS).value == 7


def test_who_may():
    with pytest.raises(Denied):
        world.confirm(universe.actor(world.LEADER))
    with pytest.raises(NotFound):
        world.confirm(place=Place("vn/75/"))


@pytest.mark.parametrize(
    "changes",
    [
        {"value": Decimal("1.5")},
        {"value": Decimal(0)},
        {"day_kind": ""},
        {"paper": " "},
        {"on": date(2025, 6, 18)},
    ],
)
def test_what_cannot_be_is_refused(changes):
    with pytest.raises(Invalid):
        world.confirm(**changes)
    with pytest.raises(Invalid):
        world.confirm(row=world.number("council", "quorum"), value=Decimal(101))


def test_bad_input_gets_a_sentence(as_):
    address = f"/procedures/numbers/{world.number().pk}/confirmation/"
    assert as_(world.OFFICE).post(address, FORM | {"on": "31/2/2025"}).status_code == 422
    assert not Confirmation.objects.exists()
