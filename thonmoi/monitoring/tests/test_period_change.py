"""The office sets the days of a period."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.periods import Days, change_period
from thonmoi.monitoring.dues import dues
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER

DAYS = Days(date(2025, 6, 14), date(2025, 6, 16), date(2025, 6, 20), date(2025, 6, 25))


def change(by=world.OFFICE, days=DAYS):
    found = Period.objects.get(pk=world.period().pk)
    return change_period(found, by=universe.actor(by), version=found.version, days=days)


def test_works_and_who_has_not_sent_is_late(as_):
    pk = world.period().pk
    version = Period.objects.get(pk=pk).version
    data = {"version": version, "due": "16/6/2025", "decide_due": "20/6/2025"}
    address = reverse("period-change", args=[pk])
    assert as_(world.OFFICE).post(address, data).status_code == 302
    page = as_(world.OFFICE).get(reverse("period", args=[pk])).content.decode()
    assert "quá 1 ngày" in page


def test_each_day_stands_in_the_work_of_those_it_is_for():
    """The communes' with the officer, the divisions' with the division: who has no set has none."""
    world.approved()
    change()

    def days(who):
        return {one.due for one in dues(universe.actor(who), clock.today()) if one.due}

    assert days(world.DIVISION) == {DAYS.decide_due}
    assert days(world.OTHER) == {DAYS.due}
    assert days("can-bo-an-khuong") == set()


def test_logged():
    change()
    assert Event.objects.latest("seq").action == "period.change"


def test_a_second_writer_conflicts():
    found = Period.objects.get(pk=world.period().pk)
    with pytest.raises(Conflict):
        change_period(found, by=universe.actor(world.OFFICE), version=found.version + 1, days=DAYS)


@pytest.mark.parametrize(
    ("days", "field"),
    [
        (Days(cut_off=date(2024, 12, 31)), "cut_off"),
        (Days(due=date(2024, 12, 31)), "due"),
        (Days(due=date(2025, 7, 10), decide_due=date(2025, 7, 9)), "decide_due"),
        (Days(due=date(2025, 7, 10), report_due=date(2025, 7, 9)), "report_due"),
    ],
)
def test_days_that_cannot_be_get_a_sentence(days, field):
    with pytest.raises(Invalid) as told:
        change(days=days)
    assert told.value.field == field


def test_stranger_finds_nothing():
    found = Period.objects.get(pk=world.period().pk)
    with pytest.raises(NotFound):
        change_period(found, by=STRANGER, version=found.version, days=DAYS)


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        change("lanh-dao")
    address = reverse("period-change", args=[world.period().pk])
    assert as_("lanh-dao").get(address).status_code == 403
