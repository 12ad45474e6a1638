"""An answered recommendation is closed by who inspected."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, NotFound


def close(row, by=None, version=None):
    version = version or row.version
    return actions.close_recommendation(row, by=by or world.office(), version=version)


def test_works(as_):
    row = world.answered()
    form = {"version": row.version, "remark": "Đã xem ảnh"}
    response = as_(world.OFFICE).post(f"/recommendations/{row.pk}/closure/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "đã kết thúc" in page
    assert "Đã xem ảnh" in page


def test_logged():
    close(world.answered())
    assert Event.objects.latest("seq").action == "recommendation.close"


def test_who_may():
    row = world.answered()
    with pytest.raises(Denied):
        close(row, by=world.officer())
    with pytest.raises(Denied):
        close(row, by=universe.actor(world.DIVISION))
    with pytest.raises(NotFound):
        close(row, by=universe.actor(world.OTHER))


def test_unanswered_closed_or_changed_conflict():
    with pytest.raises(Conflict):
        close(world.recommended())
    row = world.visited(subject="Khác")
    made = actions.make_recommendation(
        row, by=world.office(), text="Khởi công", owner=world.agency("ubnd-25342")
    )
    actions.answer_recommendation(made, by=world.officer(), version=1, answer="Xong")
    with pytest.raises(Conflict):
        close(made, version=9)
    close(made)
    with pytest.raises(Conflict):
        close(made)
