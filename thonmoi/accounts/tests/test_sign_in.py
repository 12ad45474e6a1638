"""Signing in: led back, locked out after failures, never told which half was wrong."""

import pytest
from django.conf import settings

RIGHT = {"username": "vpdp", "password": "thon-moi-2025"}
WRONG = RIGHT | {"password": "sai"}


def test_leads_back_to_where_one_came_from(client):
    response = client.get("/documents/?q=ke+hoach")
    assert response.url == "/sign-in/?next=/documents/%3Fq%3Dke%2Bhoach"
    assert client.post("/sign-in/", RIGHT | {"next": "/documents/"}).url == "/documents/"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:x"])
def test_never_leads_elsewhere(client, elsewhere):
    assert client.post("/sign-in/", RIGHT | {"next": elsewhere}).url == "/"


def test_says_the_same_for_name_and_password(client):
    pages = [
        client.post("/sign-in/", values).content.decode()
        for values in (WRONG, WRONG | {"username": "khong-co"})
    ]
    errors = [page[page.index('role="alert"') :][:200] for page in pages]
    assert errors[0] == errors[1]


def test_locks_after_five_failures(client):
    codes = [client.post("/sign-in/", WRONG).status_code for _ in range(6)]
    assert codes[:4] == [422] * 4
    assert codes[-1] == 429
    assert client.post("/sign-in/", RIGHT).status_code == 429
    other = {"username": "quan-tri", "password": "thon-moi-2025"}
    assert client.post("/sign-in/", other).status_code == 302


def test_the_key_of_the_session_changes(client):
    client.get("/sign-in/")
    client.session["x"] = 1
    before = client.session.session_key
    client.post("/sign-in/", RIGHT)
    assert client.session.session_key != before


def test_the_ready_sign_ins_are_shown_in_the_trial_only(client):
    assert settings.TRIAL
    assert "chu-tich-tan-loi" in client.get("/sign-in/").content.decode()


@pytest.mark.parametrize(
    "values", [{"username": "vpdp"}, {"username": "x" * 999, "password": "y" * 9999}]
)
def test_hostile_input_gets_a_sentence(client, values):
    assert client.post("/sign-in/", values).status_code == 422


def test_signing_out_needs_a_post(as_):
    browser = as_("vpdp")
    assert browser.get("/sign-out/").status_code == 405
    assert browser.post("/sign-out/").url == "/sign-in/"
    assert browser.get("/account/").status_code == 302
