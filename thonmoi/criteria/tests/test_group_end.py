"""Ending a group: from that day the unit has none; the row stays."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions
from thonmoi.criteria.models import Membership
from thonmoi.criteria.tests import made_up
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


@pytest.fixture(autouse=True)
def a_group():
    made_up.active(made_up.three_groups())
    made_up.grouped(c25342="nhom_1")


def row():
    return Membership.objects.select_related("unit").get()


def address():
    return f"/groups/{row().pk}/end/"


def end(by="vpdp", on=date(2025, 6, 17), **kw):
    return actions.end_group(row(), by=universe.actor(by), on=on, **kw)


def test_works(as_):
    assert as_("vpdp").get(address()).status_code == 200
    response = as_("vpdp").post(address(), {"on": "17/6/2025", "note": "Quyết định bị bãi bỏ"})
    assert response.url == "/groups/?kind=commune_group"
    assert row().valid_to == date(2025, 6, 17)
    page = as_("vpdp").get(response.url).content.decode()
    assert "01/06/2025 – 17/06/2025" in page
    assert "chưa xếp nhóm" in page


def test_logged():
    end(note="Quyết định bị bãi bỏ")
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("group.end", "Quyết định bị bãi bỏ")
    assert '"valid_to":[null,"2025-06-17"]' in event.changes


def test_stranger_finds_nothing(as_):
    with pytest.raises(NotFound):
        actions.end_group(row(), by=universe.actor("can-bo-tan-hiep"), on=date(2025, 6, 17))
    assert as_("can-bo-tan-hiep").get(address()).status_code == 404


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        end(by="phong-gddt")
    assert as_("phong-gddt").get(address()).status_code == 403


def test_twice_conflicts(as_):
    found, where = row(), address()
    end()
    with pytest.raises(Conflict):
        actions.end_group(found, by=universe.actor("vpdp"), on=date(2025, 6, 17))
    assert as_("vpdp").get(where).status_code == 404


def test_before_it_began_is_refused(as_):
    with pytest.raises(Invalid):
        end(on=date(2025, 5, 1))
    assert as_("vpdp").post(address(), {"on": "1/5/2025"}).status_code == 422
    assert as_("vpdp").post(address(), {"on": ""}).status_code == 422
    assert row().valid_to is None
