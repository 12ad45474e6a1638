from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices import actions, queries
from thonmoi.notices.forms import letter_initial
from thonmoi.notices.tests import world


def edit(letter, *, by=None, version=1, **words):
    view = queries.letter(world.office(), letter.pk)
    return actions.edit_letter(
        queries.letter_row(world.office(), letter.pk),
        by=by or world.office(),
        version=version,
        words=replace(view.words, **words),
        frame=view.frame,
    )


def test_works(as_):
    letter = world.drafted()
    view = queries.letter(world.office(), letter.pk)
    form = letter_initial(view.words, view.frame) | {"version": 1, "closing": "Trước ngày 25/6."}
    assert as_(world.OFFICE).post(f"/letters/{letter.pk}/words/", form).status_code == 302
    page = as_(world.OFFICE).get(f"/letters/{letter.pk}/").content.decode()
    assert "Trước ngày 25/6./." in page


def test_logged():
    edit(world.drafted(), about="đôn đốc nộp báo cáo")
    assert Event.objects.latest("seq").action == "letter.edit"


def test_a_second_writer_is_told(as_):
    letter = world.drafted()
    edit(letter, about="một")
    with pytest.raises(Conflict):
        edit(letter, about="hai")
    view = queries.letter(world.office(), letter.pk)
    form = letter_initial(view.words, view.frame) | {"version": 1}
    assert as_(world.OFFICE).post(f"/letters/{letter.pk}/words/", form).status_code == 409


def test_an_issued_letter_stays(as_):
    letter = world.issued()
    with pytest.raises(Conflict):
        edit(letter, version=2, about="khác")


@pytest.mark.parametrize("person", ["lanh-dao", "can-bo-tan-loi"])
def test_wrong_role(person):
    with pytest.raises(Denied):
        edit(world.drafted(), by=universe.actor(person), about="x")


def test_bad_input_gets_a_sentence(as_):
    letter = world.drafted()
    view = queries.letter(world.office(), letter.pk)
    form = letter_initial(view.words, view.frame) | {"version": 1, "opening": ""}
    assert as_(world.OFFICE).post(f"/letters/{letter.pk}/words/", form).status_code == 422
