"""The chair sends; each content goes to who leads its criterion, else to the office."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.procedures.actions import confirm_number
from thonmoi.procedures.models import Number
from thonmoi.registration import actions, queries
from thonmoi.registration.tests import world


def send(by, row=None, **changes):
    row = row or world.drafted()
    given = {"version": row.version, "office": world.agency(world.KEEPERS)} | changes
    return actions.send_registration(row, by=by, **given)


def test_works_in_parallel(as_):
    row = world.drafted()
    world.chair()
    form = {"version": row.version, "paper": "12/TTr-UBND ngày 10/6/2025"}
    response = as_("chu-tich-an-phu").post(f"/registrations/{row.pk}/sending/", form)
    world.logged("registration.send")
    found = queries.contents(universe.EVERYTHING, row.pk)
    asked = [[x.agency for x in one.appraisals] for one in found]
    assert asked[0] == ["Phòng Giáo dục và Đào tạo"]
    assert asked[1] == [world.agency(world.KEEPERS).name]
    page = as_(world.DIVISION).get(response.url).content.decode()
    assert page.count("/registrations/appraisals/") == 1


def test_days_are_those_that_an_official_set():
    assert world.sent().appraise_by is None
    for of in ("appraise", "advise"):
        number = Number.objects.get(procedure__slug="dang-ky-noi-dung-cung-co", of=of)
        given = {"value": Decimal(5), "day_kind": "working", "paper": "7/HD-UBND"}
        confirm_number(
            Place(universe.PATH),
            by=universe.actor(world.OFFICE),
            number=number,
            on=date(2025, 6, 1),
            **given,
        )
    row = world.sent()
    assert (row.appraise_by, row.advise_by) == (date(2025, 6, 24), date(2025, 7, 1))


def test_who_may_twice_and_empty():
    row = world.drafted()
    world.who_may(lambda by: send(by, row), right=world.chair(), wrong=world.editor())
    with pytest.raises(Conflict):
        send(world.chair(), world.again(row))
    with pytest.raises(Invalid):
        send(world.chair(), world.opened())
