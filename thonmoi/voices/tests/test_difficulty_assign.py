"""The office assigns a difficulty to the body that settles it."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.voices import actions
from thonmoi.voices.actions import About
from thonmoi.voices.tests import world


def assign(by, row=None, **changes):
    row = row or world.raised()
    given = {"version": row.version, "owner": world.agency(world.SCHOOLS), "due": world.DUE}
    return actions.assign_difficulty(row, by=by, **given | changes)


def test_works_and_proposes_who_leads_the_criterion(as_):
    row = world.raised(about=About(criterion=world.criterion("5")))
    address = f"/difficulties/{row.pk}/assignment/"
    assert 'value="phong-gddt" selected' in as_(world.OFFICE).get(address).content.decode()
    form = {"version": row.version, "owner": "phong-gddt", "due": "30/6/2025"}
    response = as_(world.OFFICE).post(address, form)
    page = as_(world.DIVISION).get(response.url).content.decode()
    assert f"/difficulties/{row.pk}/answer/" in page
    assert world.again(row).owner.code == "phong-gddt"
    world.logged("difficulty.assign")


def test_who_may():
    world.who_may(assign, right=world.OFFICE, wrong=world.OFFICER)


def test_what_cannot_be():
    office = universe.actor(world.OFFICE)
    with pytest.raises(Invalid):
        assign(office, due=date(2025, 6, 16))
    with pytest.raises(Invalid):
        assign(office, owner=world.agency("ubnd-25361"))
    with pytest.raises(Conflict):
        assign(office, version=9)
    with pytest.raises(Conflict):
        assign(office, world.answered())


def test_what_a_division_raised_reaches_the_commune_that_settles_it():
    row = world.assigned(world.raised(world.DIVISION, world.SCHOOLS, "694"), world.COMMITTEE)
    given = {"version": row.version, "answer": "Xã đã làm"}
    actions.answer_difficulty(row, by=universe.actor(world.OFFICER), **given)
