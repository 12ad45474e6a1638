import pytest

from tests import universe
from thonmoi.accounts import queries
from thonmoi.accounts.actions import grant_membership
from thonmoi.accounts.tests.walk import ROLE
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P


def grant(by="quan-tri", unit="694", role="office", account="can-bo-tan-loi"):
    return grant_membership(
        universe.unit(unit),
        by=universe.actor(by),
        account=universe.account(account),
        agency=queries.agency(universe.EVERYTHING, "vpdp-huyen"),
        role=role,
    )


def test_works(as_):
    account = universe.account("can-bo-tan-loi")
    assert not universe.actor("can-bo-tan-loi").can(P.AUDIT_READ, universe.PATH)
    response = as_("quan-tri").post(f"/people/{account.pk}/memberships/", ROLE)
    assert response.url == f"/people/{account.pk}/"
    assert universe.actor("can-bo-tan-loi").can(P.AUDIT_READ, universe.PATH)


def test_one_person_holds_several_roles():
    grant()
    actor = universe.actor("can-bo-tan-loi")
    assert actor.roles == {"commune-editor", "office"}
    assert actor.can(P.DOCUMENT_REGISTER, universe.PATH)


def test_logged():
    membership = grant()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("membership.grant", str(membership.pk))
    assert event.unit_path == universe.PATH


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        grant(by="can-bo-tan-hiep", unit="25342")
    with pytest.raises(Denied):
        grant(by="vpdp")


def test_no_role_beyond_the_own_area(as_):
    """An administrator of a district gives no role over the province."""
    with pytest.raises(Denied):
        grant(unit="70")
    account = universe.account("can-bo-tan-loi")
    address = f"/people/{account.pk}/memberships/"
    response = as_("quan-tri").post(address, ROLE | {"unit": "vn/70/"})
    assert response.status_code == 422


def test_twice_conflicts(as_):
    grant(role="upper")
    with pytest.raises(Conflict):
        grant(role="upper")
    account = universe.account("can-bo-tan-loi")
    response = as_("quan-tri").post(f"/people/{account.pk}/memberships/", ROLE)
    assert response.status_code == 409


def test_an_unknown_role_is_refused(as_):
    with pytest.raises(Invalid):
        grant(role="king")
    account = universe.account("can-bo-tan-loi")
    address = f"/people/{account.pk}/memberships/"
    for field in ROLE:
        assert as_("quan-tri").post(address, ROLE | {field: "x'\"<"}).status_code == 422
