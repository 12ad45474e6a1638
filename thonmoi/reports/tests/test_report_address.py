"""report.address: who issues, signs and receives one report."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.reports import actions, queries
from thonmoi.reports.document import Receiver
from thonmoi.reports.forms import frame_initial
from thonmoi.reports.tests import world


def changed(report):
    held = queries.report(world.office(), report.pk).frame
    copy = Receiver("Phòng Tài chính - Kế hoạch", is_addressed=False)
    return replace(held, authority=("KT. Trưởng phòng",), receivers=(*held.receivers, copy))


def address(report, by=None, version=None):
    return actions.address_report(
        report,
        by=by or world.office(),
        version=version or report.version,
        frame=changed(report),
    )


def test_works(as_):
    report = world.built()
    sent = frame_initial(changed(report)) | {"version": report.version}
    response = as_(world.OFFICE).post(f"/reports/{report.pk}/address/", sent)
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "KT. TRƯỞNG PHÒNG" in page
    assert "- Phòng Tài chính - Kế hoạch;" in page
    frame = queries.report(world.office(), report.pk).frame
    assert [bool(one.agency_id) for one in frame.receivers] == [True] * 4 + [False]


def test_only_this_report_changes():
    address(world.built())
    assert len(world.draft().frame.receivers) == 4


def test_building_again_keeps_it():
    report = address(world.built())
    world.built()
    assert len(queries.report(world.office(), report.pk).frame.receivers) == 5


def test_logged():
    report = address(world.built())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.address", str(report.pk))
    assert "Phòng Tài chính - Kế hoạch" in event.changes


def test_wrong_role_is_told():
    report = world.built()
    with pytest.raises(Denied):
        address(report, by=universe.actor("lanh-dao"))


def test_twice_conflicts(as_):
    report = world.built()
    sent = frame_initial(changed(report)) | {"version": report.version}
    address(report)
    response = as_(world.OFFICE).post(f"/reports/{report.pk}/address/", sent | {"signer": "A"})
    assert response.status_code == 409


def test_a_submitted_report_keeps_its_frame():
    report = world.submitted()
    with pytest.raises(Conflict):
        address(report)


@pytest.mark.parametrize("name", ["position", "issuer_text", "symbol", "filed", "addressed"])
def test_what_is_missing_is_asked_for(as_, name):
    report = world.built()
    sent = frame_initial(queries.report(world.office(), report.pk).frame)
    response = as_(world.OFFICE).post(
        f"/reports/{report.pk}/address/", sent | {"version": 1, name: ""}
    )
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
