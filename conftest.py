"""Fixtures of the whole: the universe once per run, clients by sign-in name."""

import pytest
from django.db import connection
from django.test import Client
from hypothesis import settings

from tests import universe
from tests.house.guard import Guard
from thonmoi.audit import kept
from thonmoi.audit.chain import START
from thonmoi.audit.models import ChainHead

settings.register_profile("house", deadline=None)
settings.load_profile("house")
"""No example fails by the clock of a busy machine."""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database with the universe in it, loaded once."""
    with django_db_blocker.unblock():
        ChainHead.objects.get_or_create(pk=1, defaults={"seq": 0, "hash": START})
        universe.load()


@pytest.fixture(autouse=True)
def _database(db):
    """Every test may use the database; each leaves it as it found it."""


@pytest.fixture(autouse=True)
def guard(_database):
    """No SQL where none may be, in any test; `guard.tampering()` plays the one who alters rows."""
    watching = Guard()
    with connection.execute_wrapper(watching):
        yield watching
    if watching.has_tampered:
        kept.forget()
    assert watching.found == []


@pytest.fixture
def as_():
    """`as_("vpdp")`: a browser signed in as one of the ready accounts; `as_("")`: a visitor."""

    def browser(username: str) -> Client:
        client = Client()
        if username:
            client.force_login(
                universe.account(username), backend="thonmoi.accounts.signin.AccountBackend"
            )
        return client

    return browser
