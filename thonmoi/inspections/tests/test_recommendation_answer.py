"""The owner of a recommendation answers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.actions import checked_file


def answer(row, by=None, version=None, answer="Đã khởi công ngày 12/6", **given):
    by = by or world.officer()
    given = {"version": version or row.version, "answer": answer} | given
    return actions.answer_recommendation(row, by=by, **given)


def test_works(as_):
    row = world.recommended()
    form = {
        "version": 1,
        "answer": "Đã khởi công",
        "file": SimpleUploadedFile("a.jpg", world.PHOTO),
    }
    response = as_(world.OFFICER).post(f"/recommendations/{row.pk}/answer/", form)
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Đã khởi công" in page
    assert "a.jpg" in page
    assert f"/recommendations/{row.pk}/closure/" in page


def test_the_chair_answers_too_and_a_division_what_is_asked_of_it():
    assert answer(world.recommended(), by=universe.actor(world.CHAIR)).state == "answered"
    row = world.recommended("phong-gddt", subject="Kiểm tra trường học")
    assert answer(row, by=universe.actor(world.DIVISION)).state == "answered"


def test_a_commune_answers_what_an_inspection_of_the_district_asks_of_it():
    row = world.recommended(code="694")
    assert answer(row).state == "answered"


def test_the_office_records_an_answer_that_came_on_paper():
    row = world.recommended("dien-luc")
    assert answer(row, by=world.office(), reference="CV 12/ĐL").reference == "CV 12/ĐL"


def test_logged():
    answer(world.recommended())
    assert Event.objects.latest("seq").action == "recommendation.answer"


def test_who_may():
    row = world.recommended()
    with pytest.raises(Denied):
        answer(row, by=universe.actor(world.DIVISION))
    with pytest.raises(Denied):
        answer(row, by=universe.actor(world.LEADER))
    with pytest.raises(NotFound):
        answer(row, by=universe.actor(world.OTHER))


def test_twice_conflicts_and_a_second_writer_is_told(as_):
    row = world.recommended()
    with pytest.raises(Conflict):
        answer(row, version=9)
    answer(row)
    with pytest.raises(Conflict):
        answer(row)
    form = {"version": 1, "answer": "Đã làm"}
    response = as_(world.OFFICER).post(f"/recommendations/{row.pk}/answer/", form)
    assert response.status_code == 409


def test_words_are_needed_and_police_name_their_papers():
    with pytest.raises(Invalid):
        answer(world.recommended(), answer=" ")
    row = world.recommended("cong-an", subject="An ninh trật tự")
    police = universe.actor("cong-an")
    with pytest.raises(Invalid):
        answer(row, by=police, file=checked_file(world.PHOTO, "a.jpg"))
    assert answer(row, by=police, reference="Báo cáo 7/BC-CAH").state == "answered"
