"""The division answers; everybody inside finds the answer."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.voices import actions, queries
from thonmoi.voices.queries import VoiceFilter
from thonmoi.voices.tests import world


def answer(by, row=None, **changes):
    row = row or world.asked()
    given = {"version": row.version, "answer": "Tính chung"} | changes
    return actions.answer_question(row, by=by, **given)


def test_works_and_another_commune_finds_it_without_marks(as_):
    row = world.asked()
    with pytest.raises(NotFound):
        queries.question(universe.actor(world.OTHER), row.pk)
    form = {"version": row.version, "answer": "Tính chung cả hai cấp", "reference": "TT 13/2020"}
    as_(world.DIVISION).post(f"/questions/{row.pk}/answer/", form)
    world.logged("question.answer")
    page = as_(world.OTHER).get("/questions/?q=ca+hai+cap").content.decode()
    assert "Tính chung cả hai cấp" in page
    assert "TT 13/2020" in as_(world.OTHER).get(f"/questions/{row.pk}/").content.decode()
    found = queries.questions(universe.actor(world.OTHER), VoiceFilter(text="mat bang"))
    assert not found.total


def test_who_may_and_a_second_writer():
    world.who_may(answer, right=world.DIVISION, wrong=world.LEADER)
    with pytest.raises(Denied):
        answer(universe.actor("phong-tckh"))
    with pytest.raises(Conflict):
        answer(universe.actor(world.DIVISION), version=7)
    with pytest.raises(Invalid):
        answer(universe.actor(world.DIVISION), answer=" ")


def test_an_answer_is_written_better():
    row = world.told()
    assert answer(universe.actor(world.OFFICE), row, answer="Tính riêng").answer == "Tính riêng"
