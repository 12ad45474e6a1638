"""Mending how a work was read."""

from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.tests import trace, world


def correct(by=world.OFFICE, thing="nhà văn hóa", quantity=Decimal(1), site="25342-phu-mieng"):
    return actions.correct_work(
        world.work("IV.2.1.c.-3"),
        by=universe.actor(by),
        action="xây mới",
        object=thing,
        quantity=quantity,
        site=universe.unit(site) if site else None,
    )


def test_works():
    correct(thing="nhà văn hóa và sân")
    assert trace.works(trace.LOI, "IV.2.1.c.-3")[0].object == "nhà văn hóa và sân"


def test_logged():
    made = correct(thing="nhà văn hóa và sân")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("work.correct", str(made.pk))
    assert event.unit_path == universe.path("25342")


def test_twice_changes_nothing():
    correct()
    correct()
    assert Event.objects.latest("seq").changes == "{}"


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        correct(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        correct(by=world.OFFICER)


@pytest.mark.parametrize(
    "given", [{"thing": " "}, {"site": "25361-8"}, {"quantity": Decimal(10) ** 12}]
)
def test_what_cannot_be_is_refused(given):
    with pytest.raises(Invalid):
        correct(**given)


def test_bad_input_gets_a_sentence(as_):
    address = f"/works/{world.work('IV.2.1.c.-3').pk}/correction/"
    sent = {"action": "", "object": "x", "quantity": "1.5"}
    assert as_(world.OFFICE).post(address, sent).status_code == 422
