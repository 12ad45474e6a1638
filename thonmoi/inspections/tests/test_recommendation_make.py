"""Something is recommended after a visit."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.models import Recommendation
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

FORM = {"text": "Khởi công mương thoát nước", "owner": "ubnd-25342", "due": "30/6/2025"}


def make(row, by=None, **changes):
    given = {"text": "Khởi công", "owner": world.agency("ubnd-25342"), "due": None} | changes
    return actions.make_recommendation(row, by=by or world.office(), **given)


def test_works(as_):
    row = world.visited()
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/recommendation/", FORM)
    made = Recommendation.objects.get()
    assert response.url == f"/inspections/{row.pk}/#r-{made.pk}"
    assert (made.order, made.due, made.state) == (1, date(2025, 6, 30), "open")
    page = as_(world.OFFICER).get(f"/inspections/{row.pk}/").content.decode()
    assert "Khởi công mương thoát nước" in page
    assert f"/recommendations/{made.pk}/answer/" in page


def test_they_are_numbered_in_order():
    row = world.visited()
    assert [make(row).order, make(row).order] == [1, 2]


def test_logged():
    world.recommended()
    assert Event.objects.latest("seq").action == "recommendation.make"


def test_who_may():
    row = world.visited()
    with pytest.raises(Denied):
        make(row, by=universe.actor(world.OFFICER))
    with pytest.raises(Denied):
        make(row, by=universe.actor(world.FINANCE))
    with pytest.raises(NotFound):
        make(row, by=universe.actor(world.OTHER))


def test_before_the_visit_conflicts():
    with pytest.raises(Conflict):
        make(world.planned())


@pytest.mark.parametrize(
    ("field", "value"), [("text", ""), ("owner", "la"), ("due", "1/6/2025"), ("due", "x")]
)
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.visited()
    address = f"/inspections/{row.pk}/recommendation/"
    assert as_(world.OFFICE).post(address, {**FORM, field: value}).status_code == 422
    assert not Recommendation.objects.exists()


def test_words_are_needed():
    with pytest.raises(Invalid):
        make(world.visited(), text=" ")
