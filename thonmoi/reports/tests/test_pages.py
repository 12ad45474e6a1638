"""Pages of reports: bounded questions, the calendar, what is due, both languages."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.notices import queries as notices
from thonmoi.reports import actions, queries
from thonmoi.reports.models import Report
from thonmoi.reports.rules import calendar
from thonmoi.reports.tests import world

BOUND = 15


def asked(browser, address):
    with CaptureQueriesContext(connection) as found:
        response = browser.get(address)
    assert response.status_code == 200
    return len(found)


def test_questions_are_bounded(as_):
    report = world.built()
    row = world.paragraph(report)
    as_(world.OFFICE).get("/reports/")  # what is due is found anew after each deed, then kept
    for address in (
        "/reports/",
        "/reports/building/",
        "/reports/form/",
        f"/reports/{report.pk}/",
        f"/reports/{report.pk}/report.docx",
        f"/reports/{report.pk}/address/",
        f"/reports/paragraphs/{row.pk}/",
    ):
        assert asked(as_(world.OFFICE), address) <= BOUND, address


def test_more_reports_ask_no_more(as_):
    world.built("2025-Q1")
    as_(world.OFFICE).get("/reports/")
    one = asked(as_(world.OFFICE), "/reports/")
    for code in ("2025-Q2", "2025-H1", "2025-9M", "2025-Y"):
        world.built(code)
    as_(world.OFFICE).get("/reports/")
    assert asked(as_(world.OFFICE), "/reports/") == one


def test_the_calendar_of_the_year():
    assert [one.code for one in calendar(2025)] == [
        "2025-Q1", "2025-Q2", "2025-H1", "2025-Q3", "2025-9M", "2025-Q4", "2025-Y"
    ]  # fmt: skip
    world.built()
    lines = queries.calendar(world.office(), universe.PATH, 2025)
    assert [bool(line.report) for line in lines] == [False, True] + [False] * 5
    assert [line.communes_report for line in lines] == [
        False,
        False,
        True,
        False,
        False,
        False,
        True,
    ]
    assert [line.has_begun for line in lines] == [True] * 3 + [False, True, False, True]
    assert [line.is_ripe for line in lines] == [True] * 3 + [False] * 4


def test_what_is_due(as_):
    def titles():
        return [
            one.key.split(":")[-1] for one in notices.due(world.office()) if "report:" in one.key
        ]

    assert titles() == ["2025-Q2"]
    world.built()
    assert titles() == ["draft"]
    world.submitted()
    assert titles() == ["submitted"]
    _of_the_commune()
    assert titles() == ["submitted"]
    leader = notices.due(universe.actor("lanh-dao"))
    assert not [one for one in leader if one.key.startswith("report:")]


def _of_the_commune() -> Report:
    """A draft that an officer of Tân Lợi builds: his own to read through and submit."""
    officer, unit = universe.actor("can-bo-tan-loi"), universe.unit("25342")
    made = queries.draft(officer, unit, "2025-H1")
    return actions.build_report(unit, by=officer, draft=made)


def test_the_calendar_holds_its_own_however_many_reports_lie_below():
    world.built()
    _of_the_commune()
    listed = queries.reports(world.office(), year=2025, of=universe.PATH)
    assert [one.unit_path for one in listed] == [universe.PATH]
    assert not listed[0].facts and queries.report(world.office(), listed[0].pk).facts


def test_years_are_bounded(as_):
    for year in ("2024", "0000", "9999", "x", "²⁰²⁵", "2025-Q1"):
        assert as_(world.OFFICE).get(f"/reports/?year={year}").status_code == 200


def test_downloads_name_their_files(as_):
    report = world.built()
    for ending, start in (("docx", b"PK"), ("pdf", b"%PDF")):
        response = as_(world.OFFICE).get(f"/reports/{report.pk}/report.{ending}")
        assert response.content.startswith(start)
        name = f'filename="bao-cao-2025-Q2-694.{ending}"'
        assert name in response.headers["Content-Disposition"]
        assert response.headers["Cache-Control"] == "private, no-store"


def test_in_english_the_paper_stays_vietnamese(as_):
    report = world.built()
    browser = as_(world.OFFICE)
    browser.cookies["thonmoi_language"] = "en"
    page = browser.get(f"/reports/{report.pk}/").content.decode()
    assert "Submit for signature" in page
    assert "KẾT QUẢ THỰC HIỆN" in page
