"""A day that was wrong is withdrawn, and stays to be read."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.procedures import actions, queries
from thonmoi.procedures.models import Holiday
from thonmoi.procedures.tests import world


def test_works_and_is_logged(as_):
    row = world.record()
    response = as_(world.OFFICE).post(f"/holidays/{row.pk}/withdrawal/", {"reason": "Ghi nhầm"})
    assert Event.objects.latest("seq").action == "holiday.withdraw"
    assert "Ghi nhầm" in as_(world.OFFICE).get(response.url).content.decode()
    calendar = queries.calendar(universe.EVERYTHING, universe.PATH)
    assert calendar.is_working(date(2025, 6, 20))
    world.record()


def test_who_may_twice_and_without_a_reason():
    row, office = world.record(), universe.actor(world.OFFICE)
    with pytest.raises(Denied):
        actions.withdraw_holiday(row, by=universe.actor(world.LEADER), reason="Nhầm")
    with pytest.raises(Invalid):
        actions.withdraw_holiday(row, by=office, reason=" ")
    actions.withdraw_holiday(row, by=office, reason="Nhầm")
    with pytest.raises(Conflict):
        actions.withdraw_holiday(row, by=office, reason="Nhầm")


def test_the_nations_day_is_not_a_districts_to_withdraw(as_):
    row = Holiday.objects.get(day=date(2025, 4, 7))
    address = f"/holidays/{row.pk}/withdrawal/"
    assert as_(world.OFFICE).post(address, {"reason": "Nhầm"}).status_code == 403
    with pytest.raises(NotFound):
        actions.withdraw_holiday(row, by=universe.actor(world.OTHER).PUBLIC, reason="Nhầm")
