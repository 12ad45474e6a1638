"""A difficulty is put to the level above by a letter; nobody below is late by it."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def escalate(by, row=None, **changes):
    row = row or world.assigned()
    given = {"version": row.version, "to": world.agency("vpdp-tinh"), "paper": "45/CV-VPĐP"}
    return actions.escalate_difficulty(row, by=by, **given | changes)


def test_works_and_the_office_records_the_answer(as_):
    row = world.assigned()
    form = {"version": row.version, "to": "vpdp-tinh", "paper": "45/CV-VPĐP ngày 10/6/2025"}
    response = as_(world.OFFICE).post(f"/difficulties/{row.pk}/escalation/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "45/CV-VPĐP" in page and "Văn phòng Điều phối" in page
    world.logged("difficulty.escalate")
    row = world.again(row)
    assert not queries.difficulty(universe.EVERYTHING, row.pk).is_late
    given = {"version": row.version, "answer": "Tỉnh đồng ý", "reference": "90/CV-VPĐP"}
    office = universe.actor(world.OFFICE)
    assert actions.answer_difficulty(row, by=office, **given).state == "answered"


def test_who_may_wrong_state_and_letter():
    world.who_may(escalate, right=world.OFFICE, wrong=world.OFFICER)
    office = universe.actor(world.OFFICE)
    with pytest.raises(Invalid):
        escalate(office, paper=" ")
    with pytest.raises(Conflict):
        escalate(office, world.closed())
