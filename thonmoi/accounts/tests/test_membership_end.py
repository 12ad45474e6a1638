from datetime import date

import pytest

from tests import universe
from thonmoi.accounts.actions import end_membership
from thonmoi.audit.models import Event
from thonmoi.kernel.access import ActorKind
from thonmoi.kernel.errors import Conflict, Denied, NotFound

TODAY = date(2025, 6, 17)


def membership():
    return universe.account("can-bo-tan-loi").memberships.select_related("unit").get()


def end(by="quan-tri", held=None, on=TODAY):
    return end_membership(held or membership(), by=universe.actor(by), on=on)


def test_works(as_):
    held = membership()
    response = as_("quan-tri").post(f"/memberships/{held.pk}/end/")
    assert response.url == f"/people/{held.account_id}/"
    actor = universe.actor("can-bo-tan-loi")
    assert (actor.kind, actor.grants) == (ActorKind.STAFF, ())
    page = as_("quan-tri").get(response.url).content.decode()
    assert "17/06/2025" in page


def test_whoever_has_no_role_sees_nothing(as_):
    end()
    browser = as_("can-bo-tan-loi")
    assert browser.get("/account/").status_code == 200
    assert "1361" not in browser.get("/documents/").content.decode()


def test_a_role_holds_until_its_last_day():
    end(on=date(2025, 6, 18))
    assert universe.actor("can-bo-tan-loi").roles == {"commune-editor"}


def test_logged():
    held = end()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("membership.end", str(held.pk))
    assert '"valid_to":[null,"2025-06-17"]' in event.changes


def test_twice_conflicts():
    held = membership()
    end()
    with pytest.raises(Conflict):
        end(held=held)
    with pytest.raises(Conflict):
        end()


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        end(by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        end(by="vpdp")
