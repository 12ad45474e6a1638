"""The office asks another agency where nobody leads the criterion."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict
from thonmoi.registration import actions
from thonmoi.registration.tests import world


def forward(by, row=None):
    row = row or world.appraisal(order=2)
    to = world.agency("phong-kt-ht-dt")
    return actions.forward_appraisal(row, by=by, version=row.version, to=to, note="Giao thông")


def test_works(as_):
    row = world.appraisal(order=2)
    form = {"version": row.version, "to": "phong-kt-ht-dt"}
    as_(world.OFFICE).post(f"/registrations/appraisals/{row.pk}/handing-over/", form)
    world.logged("appraisal.forward")
    assert world.appraisal(row.content.registration, 2).agency.code == "phong-kt-ht-dt"


def test_who_may_and_when():
    office = universe.actor(world.OFFICE)
    row = world.sent()
    one = world.appraisal(row, 2)
    world.who_may(lambda by: forward(by, one), right=office, wrong=universe.actor(world.DIVISION))
    with pytest.raises(Conflict):
        forward(office, world.appraisal(world.appraised(row)))
