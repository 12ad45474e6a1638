"""A commune begins to register on the ground of a clause."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.registration import actions
from thonmoi.registration.tests import world


def open_(by, code: str = world.PHU):
    return actions.open_registration(universe.unit(code), by=by, year=2025)


def test_works_with_the_clause_of_the_five_communes(as_):
    world.editor()
    browser = as_("can-bo-an-phu")
    page = browser.get("/registrations/new/").content.decode()
    assert "IV.4" in page and "selected" in page
    response = browser.post("/registrations/new/", {"commune": world.PHU, "year": "2025"})
    assert "Xã An Phú" in browser.get(response.url).content.decode()
    world.logged("registration.open")


def test_who_may_twice_and_where():
    world.who_may(open_, right=world.editor())
    with pytest.raises(Conflict):
        open_(world.editor())
    with pytest.raises(Invalid):
        open_(universe.EVERYTHING, "694")
