import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.notices import actions, queries
from thonmoi.notices.tests import world


def line(letter):
    return queries.line_row(world.office(), letter.lines.order_by("order").first().pk)


def edit(row, *, by=None, version=1, text="Nộp báo cáo 6 tháng", is_left_out=False):
    by = by or world.office()
    return actions.edit_line(row, by=by, version=version, text=text, is_left_out=is_left_out)


def paper(letter):
    return queries.paper(world.office(), queries.letter(world.office(), letter.pk))


def test_works(as_):
    letter = world.drafted()
    row = line(letter)
    form = {"text": "Nộp báo cáo 6 tháng", "version": 1}
    response = as_(world.OFFICE).post(f"/letters/lines/{row.pk}/", form)
    assert response.url == f"/letters/{letter.pk}/"
    assert "Nộp báo cáo 6 tháng" in as_(world.OFFICE).get(response.url).content.decode()


def test_a_row_left_out_is_not_in_the_paper_nor_its_body():
    letter = world.drafted()
    row = line(letter)
    edit(row, is_left_out=True)
    assert row.agency.name not in paper(letter).addressees
    assert len(paper(letter).body[1].rows) == letter.lines.count() - 1


def test_logged_and_the_letter_takes_a_new_version():
    letter = world.drafted()
    edit(line(letter))
    assert Event.objects.latest("seq").action == "line.edit"
    assert queries.letter(world.office(), letter.pk).version == 2


def test_a_second_writer_is_told():
    letter = world.drafted()
    edit(line(letter))
    with pytest.raises(Conflict):
        edit(line(letter), version=1, text="khác")


def test_an_issued_letter_stays():
    with pytest.raises(Conflict):
        edit(line(world.issued()))


def test_wrong_role():
    with pytest.raises(Denied):
        edit(line(world.drafted()), by=universe.actor("can-bo-tan-loi"))


def test_stranger():
    row = line(world.drafted())
    with pytest.raises(NotFound):
        queries.line_row(universe.actor("can-bo-tan-hiep"), row.pk)


def test_bad_input_gets_a_sentence(as_):
    letter = world.drafted()
    with pytest.raises(Invalid):
        edit(line(letter), text=" ")
