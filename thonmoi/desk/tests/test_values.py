"""Values of a commune's indicators as they were known on two days; both edges."""

from datetime import date, datetime, timedelta
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.desk.queries.values import commune_values
from thonmoi.kernel import clock
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.actions.undoing import withdraw_confirmation
from thonmoi.monitoring.models import Reading
from thonmoi.monitoring.rules.knowing import Given, reported, verified
from thonmoi.monitoring.tests import world

D = date(2025, 3, 10)
DAY = timedelta(days=1)


def day(value, **more):
    return Given(value, False, D, **({"since": D} | more))


def test_a_value_is_known_from_its_day_on_and_not_the_day_before():
    first, second = day("1"), day("2", since=D + 5 * DAY)
    assert reported([first], D - DAY) is None
    assert reported([first], D).value == "1"
    assert reported([first, second], D + 4 * DAY).value == "1"
    assert reported([first, second], D + 5 * DAY).value == "2"
    back = day("2", since=D + 5 * DAY, returned=D + 7 * DAY)
    assert reported([first, back], D + 6 * DAY).value == "2"
    assert reported([first, back], D + 7 * DAY).value == "1"


def test_a_confirmation_holds_from_its_day_until_the_day_it_is_taken_back():
    one = day("1", confirmed=((D + 2 * DAY, D + 6 * DAY),))
    assert [verified([one], D + n * DAY) is not None for n in (1, 2, 5, 6)] == [
        *(False, True, True, False)
    ]
    later = day("2", confirmed=((D + 3 * DAY, None),))
    assert verified([one, later], D + 2 * DAY).value == "1"
    assert verified([one, later], D + 3 * DAY).said_on == D + 3 * DAY


def rows(since, until, who="can-bo-tan-loi"):
    found = commune_values(universe.actor(who), "25342", since, until).rows
    return {one.indicator.code: one for one in found}


def page(as_, who, **days):
    found = as_(who).get(reverse("commune-values", args=["25342"]), days)
    return found.status_code, unescape(found.content.decode())


def test_what_was_reported_and_what_was_confirmed_stand_apart(as_):
    """In the trial everything typed is known from the working date on, not from the day before."""
    today = clock.today()
    before = rows(today - 2 * DAY, today - DAY)["18.7"].reported.now
    cell = world.approved("95")
    one = rows(today - DAY, today)["18.7"]
    assert one.reported.then == before
    assert (one.reported.now.value, one.reported.now.said_on) == ("95", today)
    assert (one.verified.now, one.is_changed) == (None, True)
    world.confirm(cell)
    one = rows(today - DAY, today)["18.7"]
    assert (one.verified.then, one.verified.now.value) == (None, "95")
    status, shown = page(as_, "can-bo-tan-loi", since="16/6/2025", until="17/6/2025")
    assert status == 200
    assert "Đã báo cáo, 16/06/2025" in shown
    assert "Chỉ tiêu thay đổi" in shown
    actor = universe.actor(world.DIVISION)
    withdraw_confirmation(world.charged(cell), by=actor, reason="Nhầm biểu")
    assert rows(today - DAY, today)["18.7"].verified.now is None


@pytest.mark.parametrize("sent", [date(2025, 6, 3), date(2025, 6, 4)])
def test_a_value_sent_after_its_own_day_is_known_from_the_day_it_was_sent(sent, guard):
    world.approved("95")
    noon = datetime(sent.year, sent.month, sent.day, 12, tzinfo=clock.VIETNAM)
    with guard.tampering():
        Reading.objects.filter(cell__isnull=False).update(at=noon, on=date(2025, 6, 1))
    one = rows(date(2025, 6, 2), date(2025, 6, 3))["18.7"]
    then, now = (known.value if known else "" for known in (one.reported.then, one.reported.now))
    assert then != "95"
    assert (now == "95") == (sent == date(2025, 6, 3))


def test_a_neighbour_s_values_are_not_found_and_days_are_asked_again(as_):
    with pytest.raises(NotFound):
        rows(D, D + DAY, "can-bo-tan-hiep")
    status, shown = page(as_, "vpdp", since="17/6/2025", until="1/5/2025")
    assert status == 422
    assert "Ngày đầu phải trước ngày sau." in shown


def test_questions_do_not_grow_with_the_days(as_, django_assert_max_num_queries):
    world.confirm(world.approved("95"))
    browser = as_("lanh-dao")
    address = reverse("commune-values", args=["25342"])
    browser.get(address)
    with django_assert_max_num_queries(15):
        days = {"since": "1/2/2025", "until": "1/6/2025"}
        assert browser.get(address, days).status_code == 200
