import pytest

from tests import universe
from thonmoi.accounts.actions import change_email
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied

ADDRESS = "/account/email/"
NEW = {"email": "can-bo@example.vn"}


def test_works_and_is_shown(as_):
    browser = as_("can-bo-tan-loi")
    assert browser.post(ADDRESS, NEW).url == "/account/"
    assert NEW["email"] in browser.get("/account/").content.decode()
    browser.post(ADDRESS, {"email": ""})
    assert universe.account("can-bo-tan-loi").email == ""


def test_logged_without_the_address(as_):
    as_("can-bo-tan-loi").post(ADDRESS, NEW)
    event = Event.objects.latest("seq")
    assert event.action == "email.change"
    assert NEW["email"] not in event.changes + event.label


def test_nobody_changes_anothers():
    account = universe.account("vpdp")
    with pytest.raises(Denied):
        change_email(account, by=universe.actor("can-bo-tan-loi"), **NEW)


def test_twice_is_the_same(as_):
    for _n in range(2):
        as_("can-bo-tan-loi").post(ADDRESS, NEW)
    assert universe.account("can-bo-tan-loi").email == NEW["email"]


@pytest.mark.parametrize("email", ["khong phai", "a@b", "x" * 300 + "@example.vn"])
def test_bad_input_gets_a_sentence(as_, email):
    assert as_("can-bo-tan-loi").post(ADDRESS, {"email": email}).status_code == 422
    assert universe.account("can-bo-tan-loi").email == ""
