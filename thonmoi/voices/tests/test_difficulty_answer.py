"""The body assigned says how a difficulty is settled; the office does from a paper."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.library.actions import checked_file
from thonmoi.voices import actions
from thonmoi.voices.tests import world

PHOTO = b"\xff\xd8\xff\xe0 a photo"


def answer(by, row=None, **changes):
    row = row or world.assigned()
    given = {"version": row.version, "answer": "Đã bàn giao mặt bằng"} | changes
    return actions.answer_difficulty(row, by=by, **given)


def test_works_with_a_photo(as_):
    row = world.assigned()
    form = {"version": row.version, "answer": "Đã bàn giao", "reference": "CV 12/PGDĐT"}
    form["file"] = SimpleUploadedFile("a.jpg", PHOTO)
    response = as_(world.DIVISION).post(f"/difficulties/{row.pk}/answer/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    for words in ("Đã bàn giao", "a.jpg", "CV 12/PGDĐT", f"/difficulties/{row.pk}/reopening/"):
        assert words in page
    world.logged("difficulty.answer")


def test_who_may():
    world.who_may(answer, right=world.DIVISION, wrong=world.LEADER)
    with pytest.raises(Denied):
        answer(universe.actor("phong-tckh"))
    assert answer(universe.actor(world.OFFICE)).state == "answered"


def test_wrong_state_twice_and_a_second_writer(as_):
    with pytest.raises(Conflict):
        answer(universe.actor(world.OFFICE), world.raised())
    row = world.answered()
    with pytest.raises(Conflict):
        answer(universe.actor(world.DIVISION), row)
    row = world.assigned()
    form = {"version": row.version + 3, "answer": "Đã làm"}
    assert as_(world.DIVISION).post(f"/difficulties/{row.pk}/answer/", form).status_code == 409


def test_words_are_needed_and_police_name_their_papers():
    with pytest.raises(Invalid):
        answer(universe.actor(world.DIVISION), answer=" ")
    row, police = world.assigned(to="cong-an"), universe.actor("cong-an")
    with pytest.raises(Invalid):
        answer(police, row, file=checked_file(PHOTO, "a.jpg"))
    assert answer(police, row, reference="Báo cáo 7/BC-CAH").state == "answered"
