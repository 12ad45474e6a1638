import pytest
from django.test import Client

from tests import universe
from thonmoi.accounts.actions import change_password
from thonmoi.accounts.tests.walk import PASSWORDS
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied

ADDRESS = "/account/password/"


def sign_in(password="thon-moi-2025"):
    browser = Client()
    browser.post("/sign-in/", {"username": "vpdp", "password": password})
    return browser


def test_works_and_keeps_only_this_browser():
    here, there = sign_in(), sign_in()
    assert here.post(ADDRESS, PASSWORDS).url == "/account/"
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302
    assert sign_in().get("/account/").status_code == 302
    assert sign_in(PASSWORDS["new"]).get("/account/").status_code == 200


def test_this_browser_stays_in_the_list():
    here = sign_in()
    here.post(ADDRESS, PASSWORDS)
    assert "<mark" in here.get("/account/").content.decode() or (
        universe.account("vpdp").sign_ins.get().session_key == here.session.session_key
    )


def test_logged_without_the_password(as_):
    as_("vpdp").post(ADDRESS, PASSWORDS)
    event = Event.objects.latest("seq")
    assert (event.action, event.changes.count("•")) == ("password.change", 2)


@pytest.mark.parametrize(
    "changes",
    [
        {"old": "sai"},
        {"new": "ngan", "again": "ngan"},
        {"again": "mot-cau-khac"},
        {"new": "", "again": ""},
        {"new": "1234567890", "again": "1234567890"},
    ],
)
def test_bad_input_gets_a_sentence(as_, changes):
    response = as_("vpdp").post(ADDRESS, PASSWORDS | changes)
    assert response.status_code == 422
    assert universe.account("vpdp").check_password("thon-moi-2025")


def test_nobody_changes_anothers():
    account = universe.account("vpdp")
    for by in (universe.actor("quan-tri"), universe.EVERYTHING, Actor.PUBLIC):
        with pytest.raises(Denied):
            change_password(account, by=by, old="thon-moi-2025", new="mot-cau-dai-de-nho")
