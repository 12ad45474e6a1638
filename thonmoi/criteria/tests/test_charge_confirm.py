"""Confirming charges in one sitting."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions
from thonmoi.criteria.models import Charge
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

PAGE = f"/criteria-sets/{world.SET}/charges/"
ADDRESS = f"{PAGE}confirmation/"


def confirm(*charges, by="vpdp", place=None):
    return actions.confirm_charges(
        place or world.district(), by=universe.actor(by), charges=charges or (world.charge(),)
    )


def test_works_for_the_ticked(as_):
    chosen = [world.charge("5").pk, world.charge("6").pk]
    response = as_("vpdp").post(ADDRESS, {"charge": chosen})
    assert response.url == PAGE
    assert set(Charge.objects.filter(is_confirmed=True).values_list("pk", flat=True)) == {*chosen}


def test_works_for_all_in_one_sitting(as_):
    response = as_("vpdp").post(ADDRESS, {"every": "1", "number": "206/TB-UBND"})
    assert response.status_code == 302
    assert not Charge.objects.filter(is_confirmed=False).exists()
    assert Event.objects.filter(action="charge.confirm").count() == 1
    page = as_("vpdp").get(PAGE).content.decode()
    assert 'name="charge"' not in page
    assert "chưa xác nhận" not in page


def test_a_document_replaces_the_one_they_rest_on(as_):
    as_("vpdp").post(ADDRESS, {"charge": [world.charge().pk], "number": "1471/QĐ-UBND"})
    assert world.charge().document.number == "1471/QĐ-UBND"


def test_logged():
    confirm()
    event = Event.objects.latest("seq")
    assert event.action == "charge.confirm"
    assert '"is_confirmed":[false,true]' in event.changes


def test_a_charge_of_another_area_is_not_found(as_):
    with pytest.raises(NotFound):
        confirm(place=Place(universe.path("25342")))
    assert as_("vpdp").post(ADDRESS, {"charge": ["999999"]}).status_code == 404


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        confirm(by="phong-gddt")
    assert as_("phong-gddt").post(ADDRESS, {"every": "1"}).status_code == 403
    assert 'name="charge"' not in as_("phong-gddt").get(PAGE).content.decode()


def test_twice_conflicts(as_):
    confirm()
    with pytest.raises(Conflict):
        confirm()
    response = as_("vpdp").post(ADDRESS, {"charge": [world.charge().pk]})
    assert response.status_code == 409


def test_one_that_conflicts_stops_all():
    confirm(world.charge("5"))
    with pytest.raises(Conflict):
        confirm(world.charge("6"), world.charge("5"))
    assert not world.charge("6").is_confirmed


def test_nothing_ticked_is_told(as_):
    with pytest.raises(Invalid):
        actions.confirm_charges(world.district(), by=universe.actor("vpdp"), charges=[])
    assert as_("vpdp").post(ADDRESS, {}).status_code == 422


@pytest.mark.parametrize("charge", ["x", "-1", "1" * 40, "<b>"])
def test_bad_input_finds_nothing(as_, charge):
    assert as_("vpdp").post(ADDRESS, {"charge": [charge]}).status_code == 404


def test_an_unknown_document_is_told(as_):
    response = as_("vpdp").post(ADDRESS, {"every": "1", "number": "99/QĐ-UBND"})
    assert response.status_code == 422
    assert not Charge.objects.filter(is_confirmed=True).exists()
