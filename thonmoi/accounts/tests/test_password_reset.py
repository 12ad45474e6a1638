"""The administrator gives a person who forgot it a new password."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import universe
from thonmoi.accounts.actions import reset_password
from thonmoi.accounts.tests.test_membership_grant import grant
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

OLD, NEW = "thon-moi-2025", "mưa-rơi-Hớn-Quản"


def reset(username="can-bo-tan-loi", by="quan-tri", password=NEW):
    return reset_password(universe.account(username), by=universe.actor(by), password=password)


def sign_in(password, username="can-bo-tan-loi"):
    browser = Client()
    browser.post("/sign-in/", {"username": username, "password": password})
    return browser


def address():
    return reverse("password-reset", args=[universe.account("can-bo-tan-loi").pk])


def test_works(as_):
    before = sign_in(OLD)
    response = as_("quan-tri").post(address(), {"password": NEW})
    assert response.status_code == 302
    assert before.get("/account/").status_code == 302
    assert sign_in(OLD).get("/account/").status_code == 302
    assert sign_in(NEW).get("/account/").status_code == 200


def test_logged_without_the_password():
    account = reset()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("password.reset", str(account.pk))
    assert NEW not in event.changes
    assert "md5" not in event.changes


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        reset(by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        reset(by="vpdp")


def test_not_ones_own():
    grant(account="vpdp", role="admin")
    with pytest.raises(Conflict):
        reset("vpdp", by="vpdp")


def test_twice_is_done_twice():
    reset()
    reset(password=NEW + "2")
    assert sign_in(NEW).get("/account/").status_code == 302
    assert sign_in(NEW + "2").get("/account/").status_code == 200


@pytest.mark.parametrize("password", ["", "ngan", "password123"])
def test_a_weak_one_gets_a_sentence(as_, password):
    assert as_("quan-tri").post(address(), {"password": password}).status_code == 422
    assert sign_in(OLD).get("/account/").status_code == 200


def test_a_weak_one_is_refused():
    with pytest.raises(Invalid):
        reset(password="ngan")
