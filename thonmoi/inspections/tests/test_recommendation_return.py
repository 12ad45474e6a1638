"""An answer that is not enough goes back, with a reason and perhaps a new day."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def send_back(row, by=None, **given):
    given = {"version": row.version, "reason": "Chưa có ảnh"} | given
    return actions.return_recommendation(row, by=by or world.office(), **given)


def test_works(as_):
    row = world.answered()
    form = {"version": row.version, "reason": "Chưa có ảnh", "due": "15/7/2025"}
    response = as_(world.OFFICE).post(f"/recommendations/{row.pk}/return/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "Chưa có ảnh" in page
    row.refresh_from_db()
    assert (row.state, row.due) == ("returned", date(2025, 7, 15))
    actions.answer_recommendation(row, by=world.officer(), version=row.version, answer="Kèm ảnh")
    assert row.state == "answered"


def test_logged():
    send_back(world.answered())
    assert Event.objects.latest("seq").action == "recommendation.return"


def test_who_may():
    row = world.answered()
    with pytest.raises(Denied):
        send_back(row, by=world.officer())
    with pytest.raises(NotFound):
        send_back(row, by=universe.actor(world.OTHER))


def test_unanswered_conflicts():
    with pytest.raises(Conflict):
        send_back(world.recommended())


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        send_back(world.answered(), version=9)


@pytest.mark.parametrize("given", [{"reason": " "}, {"due": date(2025, 6, 1)}])
def test_bad_input_is_refused(given):
    with pytest.raises(Invalid):
        send_back(world.answered(), **given)
