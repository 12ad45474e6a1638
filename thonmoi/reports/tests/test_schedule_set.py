"""schedule.set: when a kind of report is due, dated and with its paper; the calendar shows it."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.periods import Period
from thonmoi.monitoring.actions.periods import Days, change_period
from thonmoi.monitoring.queries import periods
from thonmoi.notices import queries as notices
from thonmoi.reports import actions, queries
from thonmoi.reports.models import ReportSchedule
from thonmoi.reports.rules import ReportKind
from thonmoi.reports.schedules import ScheduleFacts, Sender, day_of
from thonmoi.reports.tests import world
from thonmoi.reports.tests.walk import DAYS

PAPER = "số 7/VPĐP ngày 01/6/2025"


def facts(**changes):
    values = {"kind": ReportKind.QUARTER, "sender": Sender.OFFICE, "due_day": 20, "basis": PAPER}
    return ScheduleFacts(**values | changes)


def put(by=None, version=None, **changes):
    unit = universe.unit("694")
    return actions.set_schedule(
        unit, by=by or world.office(), facts=facts(**changes), version=version
    )


def lines():
    return {one.period.code: one for one in queries.calendar(world.office(), universe.PATH, 2025)}


def test_days_are_counted_from_the_last_month():
    quarter = Period.parse("2025-Q4")
    assert day_of(quarter, 0, 14) == date(2025, 12, 14)
    assert day_of(quarter, 2, 31) == date(2026, 2, 28)
    assert day_of(Period.parse("2025-9M"), 1, 5) == date(2025, 10, 5)
    assert day_of(quarter, 0, None) is None


def test_works_logged_and_stands_in_the_calendar(as_):
    known = lines()["2025-Q2"].own
    assert (known.cut_off, known.due, known.confidence) == (date(2025, 6, 14), None, "recalled")
    sent = DAYS | {"kind": "quarter", "sender": "office", "due_day": "20", "basis": PAPER}
    row = ReportSchedule.objects.get(kind="quarter")
    answer = as_(world.OFFICE).post("/reports/schedule/", sent | {"version": row.version})
    assert answer.status_code == 302
    assert Event.objects.latest("seq").action == "schedule.set"
    assert lines()["2025-Q2"].own.due == date(2025, 6, 20)
    assert PAPER in as_(world.OFFICE).get("/reports/").content.decode()


def test_the_day_stands_in_the_work_of_the_office_and_may_be_late():
    rows = lambda: [one for one in notices.due(world.office()) if "2025-Q2" in one.key]
    assert [one.due for one in rows()] == [None]
    put(due_day=16)
    assert [(one.due, one.level) for one in rows()] == [(date(2025, 6, 16), "late")]


def test_a_later_row_holds_from_its_day_and_keeps_the_one_before():
    put(due_day=25, valid_from=date(2025, 6, 1))
    put(due_day=9, valid_from=date(2026, 1, 1))
    assert lines()["2025-Q2"].own.due == date(2025, 6, 25)
    assert ReportSchedule.objects.filter(kind="quarter").count() == 3


def test_s42_the_calendar_shows_who_is_late_and_leads_to_urging(as_):
    found = periods.period(world.office(), universe.PATH, "2025-H1")
    days = Days(due=date(2025, 6, 15))
    change_period(found, by=world.office(), version=found.version, days=days)
    half = lines()["2025-H1"].sending
    assert (half.sent, half.asked, len(half.late)) == (0, 7, 7)
    assert {one.days for one in half.late} == {2}
    page = as_(world.OFFICE).get("/reports/").content.decode()
    assert "Đôn đốc 7 xã" in page
    assert 'name="body" value="ubnd-25342"' in page


def test_the_calendar_opens_a_period_with_its_days(as_):
    put(kind=ReportKind.YEAR, sender=Sender.COMMUNE, due_day=20)
    page = as_(world.OFFICE).get("/reports/").content.decode()
    address = "/periods/?code=2025-Y&amp;cut_off=14/12/2025&amp;due=20/12/2025"
    assert address in page
    form = as_(world.OFFICE).get(address.replace("&amp;", "&")).content.decode()
    assert 'value="2025-Y"' in form
    assert 'value="20/12/2025"' in form


def test_who_may_and_what_cannot_be():
    with pytest.raises(Denied):
        put(by=universe.actor("lanh-dao"))
    for changes in (
        {"due_day": 32},
        {"basis": " "},
        {"sender": Sender.COMMUNE},
    ):
        with pytest.raises(Invalid):
            put(**changes)
    with pytest.raises(Conflict):
        put(version=9)
