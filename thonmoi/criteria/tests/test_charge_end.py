"""Ending a charge: from that day on it no longer holds; the row stays."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import Charge
from thonmoi.criteria.tests import world
from thonmoi.kernel.errors import Conflict, Denied, NotFound


def address():
    return f"/charges/{world.charge().pk}/end/"


def end(by="vpdp", **kwargs):
    return actions.end_charge(world.charge(), by=universe.actor(by), **kwargs)


def leads():
    held = queries.charges(universe.actor("vpdp"), world.the_set().id)
    return [one.agency_code for one in held.get("5", []) if one.role == "lead"]


def test_works(as_):
    assert leads() == ["phong-gddt"]
    response = as_("vpdp").post(address(), {"on": "17/6/2025", "note": "TB mới"})
    assert response.url == f"/criteria-sets/{world.SET}/charges/"
    assert leads() == []
    assert Charge.objects.filter(agency__code="phong-gddt", valid_to=world.DAY).exists()


def test_a_later_day_keeps_it_until_then():
    end(on=date(2025, 7, 1))
    assert leads() == ["phong-gddt"]
    held = queries.charges(universe.actor("vpdp"), world.the_set().id, date(2025, 7, 1))
    assert "phong-gddt" not in [one.agency_code for one in held.get("5", [])]


def test_its_key_is_gone():
    charge = end()
    keys = queries.charge_keys(universe.actor("vpdp"), [charge.agency_id], world.DAY)
    assert f"{world.SET}/5" not in keys.get(charge.agency_id, ())


def test_logged():
    end(note="TB mới")
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("charge.end", "TB mới")
    assert '"valid_to":[null,"2025-06-17"]' in event.changes


def test_stranger_finds_nothing(as_):
    commune = Charge.objects.get(
        criterion__code="20", agency__code="ubnd-25361", criterion__criteria_set__slug=world.SET
    )
    with pytest.raises(NotFound):
        actions.end_charge(commune, by=universe.actor("can-bo-tan-loi"))
    assert as_("can-bo-tan-loi").get(f"/charges/{commune.pk}/end/").status_code == 404


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        end(by="phong-gddt")
    assert as_("phong-gddt").get(address()).status_code == 403


def test_twice_conflicts(as_):
    charge = world.charge()
    end()
    with pytest.raises(Conflict):
        actions.end_charge(charge, by=universe.actor("vpdp"))
    assert as_("vpdp").post(f"/charges/{charge.pk}/end/", {}).status_code == 404


@pytest.mark.parametrize("on", ["31/2/2025", "mai", "1/1/0001"])
def test_bad_input_gets_a_sentence(as_, on):
    response = as_("vpdp").post(address(), {"on": on})
    assert response.status_code == 422
    assert leads() == ["phong-gddt"]
