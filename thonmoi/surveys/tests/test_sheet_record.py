"""The register of sheets: given out, brought back, by numbers and never by names."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.surveys import actions, queries
from thonmoi.surveys.models import Handout
from thonmoi.surveys.tests import world


def record(by, one, given=8, returned=0, on=date(2025, 6, 17)):
    return actions.record_sheet(one, by=by, on=on, given=given, returned=returned, numbers="1-8")


def test_works(as_):
    one = world.hamlet()
    address = f"/surveys/hamlets/{one.pk}/sheets/"
    form = {"on": "16/6/2025", "given": "8", "returned": "", "numbers": "001-008"}
    assert as_(world.FRONT).post(address, form).status_code == 302
    record(world.front(), one, 0, 5)
    found = queries.hamlets(world.front(), one.survey_id)[0]
    assert (found.given, found.returned) == (8, 5)
    assert "001-008" in as_(world.FRONT).get(address).content.decode()


def test_who_may_and_what_cannot_be():
    one = world.hamlet()
    world.only_the_front(lambda by: record(by, one))
    world.logged("sheet.record")
    for bad in ({"given": 0}, {"returned": 99}, {"on": date(2025, 6, 18)}):
        with pytest.raises(Invalid):
            record(world.front(), one, **bad)
    with pytest.raises(Conflict):
        record(world.front(), world.hamlet(world.published()))
    assert Handout.objects.count() == 1
