"""The office returns a registration to its commune, with the reason."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.registration import actions
from thonmoi.registration.tests import world


def give_back(by, row=None, **changes):
    row = row or world.sent()
    given = {"version": row.version, "reason": "Bổ sung dự toán"} | changes
    return actions.return_registration(row, by=by, **given)


def test_works(as_):
    row = world.sent()
    form = {"version": row.version, "reason": "Bổ sung dự toán"}
    response = as_(world.OFFICE).post(f"/registrations/{row.pk}/return/", form)
    page = as_("can-bo-an-phu").get(response.url).content.decode()
    assert "Bổ sung dự toán" in page and f"/registrations/{row.pk}/content/" in page
    world.logged("registration.return")


def test_who_may_when_and_why():
    row, office = world.sent(), universe.actor(world.OFFICE)
    world.who_may(lambda by: give_back(by, row), right=office)
    with pytest.raises(Conflict):
        give_back(office, world.again(row))
    with pytest.raises(Invalid):
        give_back(office, world.sent(world.again(row)), reason="")
