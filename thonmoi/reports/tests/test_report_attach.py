"""report.attach: the signed file comes after number and day; it is looked into, and kept once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.library.actions import checked_file
from thonmoi.library.tests.signed_files import signed_pdf
from thonmoi.reports import actions, queries
from thonmoi.reports.models import FrozenReport
from thonmoi.reports.tests import world


def post(browser, report, content):
    file = SimpleUploadedFile("ban ky.pdf", content)
    sent = {"version": world.fresh(report).version, "file": file}
    return browser.post(f"/reports/{report.pk}/signed/", sent)


def test_works_logged_and_says_what_was_checked(as_):
    report = world.issued(signed=None)
    assert post(as_(world.OFFICE), report, signed_pdf()).status_code == 302
    assert Event.objects.filter(action="report.attach").exists()
    frozen = FrozenReport.objects.get(report=report)
    assert (frozen.signed.name, frozen.signature) == ("ban ky.pdf", "intact")
    assert world.fresh(report).document.file == frozen.signed
    page = as_("lanh-dao").get(f"/reports/{report.pk}/").content.decode()
    assert "chưa kiểm tra chuỗi chứng thư" in page


def test_a_file_changed_after_signing_is_refused(as_):
    report = world.issued(signed=None)
    changed = signed_pdf().replace(b"Bao cao", b"Bao cAo")
    response = post(as_(world.OFFICE), report, changed)
    assert response.status_code == 422
    assert "bị sửa sau khi ký" in response.content.decode()
    assert FrozenReport.objects.get(report=report).signed is None


def test_who_may_when_and_once(as_):
    signed = checked_file(world.PDF, "a.pdf")
    draft = world.built("2025-Q1")
    with pytest.raises(Conflict):
        actions.attach_report(draft, by=world.office(), version=1, signed=signed)
    report = world.issued(signed=None)
    with pytest.raises(Denied):
        actions.attach_report(report, by=universe.actor("lanh-dao"), version=3, signed=signed)
    assert post(as_(world.OFFICE), report, world.PDF).status_code == 302
    assert queries.report(world.office(), report.pk).signature == "unread"
    assert post(as_(world.OFFICE), report, world.PDF).status_code == 409
