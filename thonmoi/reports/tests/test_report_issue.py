"""report.issue: number, day and signed file recorded; facts, file and hash frozen."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.library.models import Document
from thonmoi.paper.check import check_docx, faults
from thonmoi.reports import actions, queries
from thonmoi.reports.facts import digest
from thonmoi.reports.models import FrozenReport
from thonmoi.reports.tests import world

FORM = {"number": "15", "issued_on": "16/6/2025"}


def post(browser, report, **changes):
    file = SimpleUploadedFile("bao cao 15.pdf", world.PDF)
    sent = {**FORM, "version": report.version, "file": file, **changes}
    return browser.post(f"/reports/{report.pk}/issue/", sent)


def test_works(as_):
    report = world.issuable()
    assert post(as_(world.OFFICE), report).url == f"/reports/{report.pk}/"
    found = queries.report(world.office(), report.pk)
    assert (found.state, found.number) == ("issued", "15/BC-VPĐP")
    document = Document.objects.get(number="15/BC-VPĐP")
    assert document.file.name == "bao cao 15.pdf"
    assert document.issuer == "Văn phòng Điều phối xây dựng nông thôn mới huyện"
    page = as_(world.OFFICE).get(f"/reports/{report.pk}/").content.decode()
    assert "Số: 15/BC-VPĐP" in page
    assert "ngày 16 tháng 6 năm 2025" in page
    assert "35/KH-UBND ngày 12 tháng 02 năm 2025" in page


def test_what_is_frozen_vouches_for_itself(as_):
    report = world.issued()
    frozen = FrozenReport.objects.get(report=report)
    assert digest(frozen.facts) == frozen.digest == report.digest
    content = as_(world.OFFICE).get(f"/reports/{report.pk}/report.docx").content
    assert hashlib.sha256(content).hexdigest() == frozen.docx.digest
    assert faults(check_docx(content)) == []


def test_later_figures_change_nothing(as_):
    report = world.issued()
    before = as_("lanh-dao").get(f"/reports/{report.pk}/report.docx").content
    world.conclude()
    assert as_("lanh-dao").get(f"/reports/{report.pk}/report.docx").content == before
    assert queries.report(world.office(), report.pk).digest == report.digest
    with pytest.raises(Conflict):
        world.built()


def test_logged():
    report = world.issued()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.issue", str(report.pk))
    actions_logged = Event.objects.filter(request_id=event.request_id).values_list("action")
    assert ("document.register",) in actions_logged


def test_the_area_reads_what_is_issued_and_nothing_before(as_):
    report = world.issuable()
    address = f"/reports/{report.pk}/"
    readers = ("can-bo-tan-loi", "mttq", "phong-gddt", "vpdp-tinh")
    assert [as_(one).get(address).status_code for one in readers] == [404] * 4
    assert as_("lanh-dao").get(address).status_code == 200
    post(as_(world.OFFICE), report)
    assert [as_(one).get(address).status_code for one in readers] == [200] * 4
    assert as_("can-bo-tan-loi").get(f"{address}report.pdf").status_code == 200


def test_a_plan_without_number_keeps_it_from_being_issued(as_):
    report = world.submitted()
    response = post(as_(world.OFFICE), report)
    assert response.status_code == 409
    assert "chưa ghi số, ngày" in response.content.decode()
    assert not FrozenReport.objects.exists()
    assert not Document.objects.filter(number="15/BC-VPĐP").exists()


def test_a_number_recorded_later_asks_to_build_again(as_):
    report = world.submitted()
    world.numbered()
    hurdle = queries.hurdle(world.office(), queries.report(world.office(), report.pk))
    assert hurdle.is_recorded
    assert post(as_(world.OFFICE), report).status_code == 409
    actions.withdraw_report(report, by=world.office(), version=report.version)
    report = world.built()
    actions.submit_report(report, by=world.office(), version=report.version)
    assert post(as_(world.OFFICE), report).status_code == 302


def test_stranger_and_wrong_role():
    report = world.issuable()
    with pytest.raises(NotFound):
        queries.report_row(universe.actor("can-bo-tan-loi"), report.pk)
    with pytest.raises(Denied):
        actions.issue_report(
            report, by=universe.actor("lanh-dao"), version=1, number="1", issued_on=None, docx=None
        )


def test_twice_conflicts(as_):
    report = world.issued()
    assert post(as_(world.OFFICE), report).status_code == 409


def test_a_draft_is_submitted_first(as_):
    world.numbered()
    assert post(as_(world.OFFICE), world.built()).status_code == 409


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", ""),
        ("number", "số mười lăm"),
        ("issued_on", "31/2/2025"),
        ("issued_on", "16/6/2026"),
        ("file", SimpleUploadedFile("a.txt", b"abc")),
        ("file", SimpleUploadedFile("a.pdf", b"MZ\x90\x00")),
    ],
)
def test_bad_input_gets_a_sentence(as_, name, value):
    response = post(as_(world.OFFICE), world.issuable(), **{name: value})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not FrozenReport.objects.exists()
