"""Counting minutes of a hamlet: the first way in; sums must agree."""

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.surveys import queries
from thonmoi.surveys.models import Score, Tally
from thonmoi.surveys.tests import world

FORM = {
    **{"version": 0, "issued": 10, "returned": 9, "valid": 8, "invalid": 1, "on": "16/6/2025"},
    **{"paper": "02/BB-MTTQ", "people": "Trưởng Ban Công tác Mặt trận ấp"},
    **{"q1_0": 6, "q1_1": 1, "q1_2": 1, "q2_0": 7, "q2_1": 1, "q2_2": 0},
}


def test_works_by_the_page_and_is_recorded_right(as_):
    row = world.opened()
    one, browser = world.hamlet(row, 2), as_(world.FRONT)
    address = f"/surveys/hamlets/{one.pk}/tally/"
    assert browser.post(address, FORM | {"q1_0": 5}).status_code == 422
    assert browser.post(address, FORM | {"valid": 9}).status_code == 422
    assert not Tally.objects.exists()
    assert browser.post(address, FORM).status_code == 302
    assert 'value="02/BB-MTTQ"' in browser.get(address).content.decode()
    assert browser.post(address, FORM).status_code == 409
    assert browser.post(address, FORM | {"version": 1, "q1_0": 7, "q1_1": 0}).status_code == 302
    told = queries.result(world.front(), world.closed(row).pk)
    assert [n for _word, n in told.questions[0].counts] == [7, 0, 1]
    assert browser.get(f"/surveys/hamlets/{one.pk}/minutes.docx").content[:2] == b"PK"


def test_who_may_and_what_the_log_keeps():
    one = world.hamlet(place=2)
    world.only_the_front(lambda by: world.tallied(one, by))
    world.logged("tally.record")
    changes = Event.objects.latest("seq").changes
    assert "02/BB-MTTQ" in changes and '"valid":[null,"•"]' in changes


def test_what_cannot_be():
    one = world.hamlet(place=2)
    for bad in ({"returned": 11, "invalid": 3}, {"valid": 9}):
        with pytest.raises(Invalid):
            world.minutes(**bad)
    with pytest.raises(Invalid):
        world.tallied(one, counts={1: [8, 1, 0], 2: [8, 0, 0]})
    with pytest.raises(Conflict):
        world.tallied(world.hamlet(world.published(), 1))
    assert not Score.objects.filter(tally__hamlet=one).exists()


def test_minutes_that_come_in_while_the_result_is_published_change_nothing_of_it():
    row = world.opened()
    world.tallied(world.hamlet(row, 2))
    read_before = world.hamlet(row, 1)
    told = world.published(world.closed(row))
    with pytest.raises(Conflict) as refused:
        world.tallied(read_before)
    assert refused.value.code == "survey.state"
    assert queries.result(world.front(), told.pk).total.valid == 8
