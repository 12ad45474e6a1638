import pytest
from django.test import Client

from tests import universe
from thonmoi.accounts.actions import end_session
from thonmoi.accounts.models import SignIn
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied


def sign_in(username="vpdp"):
    browser = Client(headers={"user-agent": f"May cua {username}"})
    browser.post("/sign-in/", {"username": username, "password": "thon-moi-2025"})
    return browser, SignIn.objects.latest("pk")


def test_works():
    (here, _mine), (there, other) = sign_in(), sign_in()
    assert "May cua vpdp" in here.get("/account/").content.decode()
    assert here.post(f"/account/sessions/{other.pk}/end/").url == "/account/"
    assert there.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_logged():
    (here, _mine), (_there, other) = sign_in(), sign_in()
    here.post(f"/account/sessions/{other.pk}/end/")
    event = Event.objects.latest("seq")
    assert event.action == "session.end"
    assert f"accounts.signin:{other.pk}" in event.changes


def test_anothers_browser_is_not_there():
    here, _mine = sign_in()
    _there, other = sign_in("quan-tri")
    assert here.post(f"/account/sessions/{other.pk}/end/").status_code == 404
    with pytest.raises(Denied):
        end_session(other, by=universe.actor("vpdp"))


def test_twice_is_not_there():
    (here, _mine), (_there, other) = sign_in(), sign_in()
    address = f"/account/sessions/{other.pk}/end/"
    assert [here.post(address).status_code for _ in range(2)] == [302, 404]


def test_signing_out_forgets_the_browser():
    here, mine = sign_in()
    here.post("/sign-out/")
    assert not SignIn.objects.filter(pk=mine.pk).exists()
