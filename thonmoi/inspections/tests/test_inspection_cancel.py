"""An inspection is cancelled before its visit, with a reason."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def cancel(row, by=None, reason="Trùng với đoàn của tỉnh"):
    given = {"version": row.version, "reason": reason}
    return actions.cancel_inspection(row, by=by or world.office(), **given)


def test_works(as_):
    row = world.planned()
    form = {"version": 1, "reason": "Trùng với đoàn của tỉnh"}
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/cancellation/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "Trùng với đoàn của tỉnh" in page
    assert "đã hủy" in page


def test_logged():
    cancel(world.planned())
    assert Event.objects.latest("seq").action == "inspection.cancel"


def test_who_may():
    row = world.planned()
    with pytest.raises(Denied):
        cancel(row, by=universe.actor(world.OFFICER))
    with pytest.raises(NotFound):
        cancel(row, by=universe.actor(world.OTHER))


def test_twice_or_after_the_visit_conflicts():
    with pytest.raises(Conflict):
        cancel(cancel(world.planned()))
    with pytest.raises(Conflict):
        cancel(world.visited())


def test_a_reason_is_needed():
    with pytest.raises(Invalid):
        cancel(world.planned(), reason=" ")


def test_what_was_cancelled_may_be_planned_anew():
    cancel(world.planned())
    assert world.planned().now == "planned"
