"""A division says whether it agrees to a content."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.registration import actions
from thonmoi.registration.rules import Verdict, verdict_of
from thonmoi.registration.tests import world


def give(by, row=None, verdict=Verdict.CHANGE, **changes):
    row = row or world.appraisal()
    given = {"version": row.version, "verdict": verdict, "reason": "Chỉ sửa 01 phòng"} | changes
    return actions.give_appraisal(row, by=by, **given)


def test_works(as_):
    row = world.appraisal()
    form = {"version": row.version, "verdict": "change", "reason": "Chỉ sửa 01 phòng"}
    response = as_(world.DIVISION).post(f"/registrations/appraisals/{row.pk}/", form)
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "đề nghị điều chỉnh" in page and "Chỉ sửa 01 phòng" in page
    world.logged("appraisal.give")


def test_who_may_when_and_why():
    row = world.appraisal()
    world.who_may(lambda by: give(by, row), right=universe.actor(world.DIVISION))
    with pytest.raises(Denied):
        give(universe.actor(world.FINANCE))
    division = universe.actor(world.DIVISION)
    with pytest.raises(Invalid):
        give(division, world.appraisal(), Verdict.DISAGREE, reason=" ")
    row = world.sent()
    one = world.appraisal(row)
    actions.return_registration(
        row, by=universe.actor(world.OFFICE), version=row.version, reason="Sửa"
    )
    with pytest.raises(Conflict):
        give(division, world.appraisal(world.again(row)), version=one.version)


def test_the_weakest_word_counts():
    a, d, c, w = Verdict.AGREE, Verdict.DISAGREE, Verdict.CHANGE, Verdict.WAITING
    assert verdict_of([a, a]) is a and verdict_of([a, w]) is w
    assert verdict_of([a, c, w]) is c and verdict_of([c, d]) is d and verdict_of([]) is w
