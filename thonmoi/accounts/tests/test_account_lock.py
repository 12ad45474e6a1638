import pytest
from django.test import Client

from tests import universe
from thonmoi.accounts.actions import lock_account
from thonmoi.accounts.models import SignIn
from thonmoi.accounts.tests.test_membership_grant import grant
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound

PASSWORD = "thon-moi-2025"


def lock(username="can-bo-tan-loi", by="quan-tri", is_active=False):
    return lock_account(universe.account(username), by=universe.actor(by), is_active=is_active)


def sign_in(username="can-bo-tan-loi"):
    browser = Client()
    browser.post("/sign-in/", {"username": username, "password": PASSWORD})
    return browser


def test_works(as_):
    pk = universe.account("can-bo-tan-loi").pk
    response = as_("quan-tri").post(f"/people/{pk}/lock/", {"is_active": "0"})
    assert response.status_code == 302
    assert not universe.account("can-bo-tan-loi").is_active


def test_signs_out_everywhere():
    browser = sign_in()
    assert browser.get("/account/").status_code == 200
    lock()
    assert browser.get("/account/").status_code == 302
    assert not SignIn.objects.filter(account__username="can-bo-tan-loi").exists()


def test_a_locked_account_cannot_sign_in():
    lock()
    assert sign_in().get("/account/").status_code == 302
    lock(is_active=True)
    assert sign_in().get("/account/").status_code == 200


def test_logged():
    account = lock()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("account.lock", str(account.pk))
    assert '"is_active":[true,false]' in event.changes


def test_not_ones_own():
    grant(account="vpdp", role="admin")
    with pytest.raises(Conflict):
        lock("vpdp", by="vpdp")


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        lock(by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        lock(by="vpdp")


def test_twice_changes_nothing():
    lock()
    lock()
    assert Event.objects.latest("seq").changes == "{}"
