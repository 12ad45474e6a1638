"""An activity is withdrawn with a reason and counts no longer."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.registers import actions, queries
from thonmoi.registers.queries import ActivityFilter
from thonmoi.registers.tests import world


def row():
    return queries.activity_row(world.office(), world.log().pk)


def withdraw(activity, by=None, reason="Ghi trùng"):
    by = by or world.officer()
    return actions.withdraw_activity(activity, by=by, version=activity.version, reason=reason)


def test_works(as_):
    made = row()
    form = {"version": 1, "reason": "Ghi trùng"}
    response = as_(world.OFFICER).post(f"/activities/{made.pk}/withdrawal/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "Ghi trùng" in page
    counts = queries.quarters(world.office(), ActivityFilter(), "")
    assert counts.sum.sessions == 0
    assert queries.activities(world.office()).total == 1


def test_logged():
    withdraw(row())
    assert Event.objects.latest("seq").action == "activity.withdraw"


def test_who_may():
    made = row()
    with pytest.raises(NotFound):
        withdraw(made, by=universe.actor(world.OTHER))
    with pytest.raises(Denied):
        withdraw(made, by=universe.actor(world.LEADER))


def test_twice_conflicts():
    made = withdraw(row())
    with pytest.raises(Conflict):
        withdraw(made)


def test_a_reason_is_needed():
    with pytest.raises(Invalid):
        withdraw(row(), reason=" ")


def test_second_writer_is_told():
    made = row()
    with pytest.raises(Conflict):
        actions.withdraw_activity(made, by=world.officer(), version=9, reason="Nhầm")
