"""report.submit: "Trình ký"."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.reports import actions, queries
from thonmoi.reports.tests import world


def submit(report, by=None, version=None):
    return actions.submit_report(report, by=by or world.office(), version=version or report.version)


def test_works(as_):
    report = world.built()
    address = f"/reports/{report.pk}/"
    assert "Trình ký" in as_(world.OFFICE).get(address).content.decode()
    response = as_(world.OFFICE).post(f"{address}submission/", {"version": report.version})
    assert response.url == address
    page = as_(world.OFFICE).get(address).content.decode()
    assert "Đã trình ký" in page
    assert f'href="{address}issue/"' in page


def test_logged():
    report = submit(world.built())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.submit", str(report.pk))
    assert '"state":["draft","submitted"]' in event.changes


def test_stranger_finds_nothing():
    report = world.built()
    with pytest.raises(NotFound):
        queries.report_row(universe.actor("can-bo-tan-loi"), report.pk)


def test_wrong_role_is_told(as_):
    report = world.built()
    with pytest.raises(Denied):
        submit(report, by=universe.actor("lanh-dao"))
    page = as_("lanh-dao").get(f"/reports/{report.pk}/").content.decode()
    assert "submission/" not in page


def test_twice_conflicts(as_):
    report = world.built()
    version = report.version
    submit(report)
    with pytest.raises(Conflict):
        submit(report)
    address = f"/reports/{report.pk}/submission/"
    assert as_(world.OFFICE).post(address, {"version": version}).status_code == 409


@pytest.mark.parametrize("version", ["", "x", "0", "99"])
def test_an_unread_version_is_refused(as_, version):
    report = world.built()
    address = f"/reports/{report.pk}/submission/"
    assert as_(world.OFFICE).post(address, {"version": version}).status_code in (409, 422)
    assert world.fresh(report).is_draft
