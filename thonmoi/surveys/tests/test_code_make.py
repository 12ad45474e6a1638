"""Codes of a hamlet: printed once, kept as digests that no number of a sheet belongs to."""

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.surveys import actions, rules
from thonmoi.surveys.models import Code
from thonmoi.surveys.tests import world


def test_works_by_the_page_as_slips(as_):
    one = world.hamlet()
    form = {"version": one.version, "count": 3}
    response = as_(world.FRONT).post(f"/surveys/hamlets/{one.pk}/codes/", form)
    assert response.status_code == 200 and response.content[:2] == b"PK"
    assert Code.objects.filter(hamlet=one, is_used=False).count() == 3
    world.logged("code.make")
    changes = Event.objects.latest("seq").changes
    assert not any(code.digest in changes for code in Code.objects.all())


def test_who_may_and_how_many():
    one = world.hamlet()
    world.only_the_front(
        lambda by: actions.make_code(one, by=by, version=one.version, codes=rules.new_codes(2))
    )
    with pytest.raises(Invalid):
        world.codes(world.hamlet(), 9)
    with pytest.raises(Conflict):
        world.codes(world.hamlet(world.closed()), 2)


def test_again_replaces_until_somebody_answered():
    row = world.opened()
    first = world.codes(world.hamlet(row))
    second = world.codes(world.hamlet(row), 4)
    kept = set(Code.objects.values_list("digest", flat=True))
    assert kept == {Code.digest_of(one) for one in second}
    actions.answer(second[0].lower().replace("-", " "), [0, 0])
    with pytest.raises(Conflict):
        world.codes(world.hamlet(row), 4)
    assert Code.digest_of(first[0]) not in kept
    assert len(set(rules.new_codes(500))) == 500


def test_codes_that_are_made_while_the_survey_is_closed_are_none():
    row = world.opened()
    read_before = world.hamlet(row)
    world.closed(row)
    with pytest.raises(Conflict):
        world.codes(read_before)
    assert not Code.objects.exists()
