import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices import actions, queries
from thonmoi.notices.tests import world


def drop(letter, *, by=None, version=1):
    row = queries.letter_row(world.office(), letter.pk)
    return actions.drop_letter(row, by=by or world.office(), version=version)


def test_works_and_it_can_no_longer_be_issued(as_):
    letter = world.drafted(world.COMMUNE)
    assert as_(world.OFFICE).post(f"/letters/{letter.pk}/end/", {"version": 1}).url == "/letters/"
    assert "Đã hủy" in as_(world.OFFICE).get("/letters/").content.decode()
    with pytest.raises(Conflict):
        world.issue(letter)


def test_logged():
    drop(world.drafted(world.COMMUNE))
    assert Event.objects.latest("seq").action == "letter.drop"


def test_wrong_role():
    with pytest.raises(Denied):
        drop(world.drafted(world.COMMUNE), by=universe.actor("lanh-dao"))


def test_issued_changed_and_twice():
    letter = world.drafted(world.COMMUNE)
    with pytest.raises(Conflict):
        drop(letter, version=5)
    drop(letter)
    with pytest.raises(Conflict):
        drop(letter, version=2)
    with pytest.raises(Conflict):
        drop(world.issued(), version=2)


def test_bad_input_gets_a_sentence(as_):
    letter = world.drafted(world.COMMUNE)
    assert as_(world.OFFICE).post(f"/letters/{letter.pk}/end/").status_code == 422
