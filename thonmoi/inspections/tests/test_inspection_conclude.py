"""The papers of a visit are filed: signed minutes, the notice of conclusions."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.actions import checked_file

PDF = b"%PDF-1.7\n%%EOF"


def conclude(row, by=None, version=None, **given):
    by = by or world.office()
    return actions.conclude_inspection(row, by=by, version=version or row.version, **given)


def test_works(as_):
    row, notice = world.visited(), world.notice()
    form = {"version": row.version, "file": SimpleUploadedFile("bb.pdf", PDF)}
    form["conclusion"] = notice.pk
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/conclusions/", form)
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Biên bản đã ký" in page
    assert "Thông báo kết luận kiểm tra tại xã Tân Lợi" in page
    assert "Khởi công mương thoát nước" in page


def test_only_notices_are_offered(as_):
    row = world.visited()
    world.notice()
    page = as_(world.OFFICE).get(f"/inspections/{row.pk}/conclusions/").content.decode()
    assert "Thông báo kết luận" in page
    assert "Triển khai thực hiện Chương trình" not in page


def test_logged():
    conclude(world.visited(), minutes=checked_file(PDF, "bb.pdf"))
    assert Event.objects.latest("seq").action == "inspection.conclude"


def test_who_may():
    row = world.visited()
    with pytest.raises(Denied):
        conclude(row, by=universe.actor(world.OFFICER))
    with pytest.raises(NotFound):
        conclude(row, by=universe.actor(world.OTHER))


def test_before_the_visit_or_by_a_second_writer_conflicts():
    with pytest.raises(Conflict):
        conclude(world.planned())
    with pytest.raises(Conflict):
        conclude(world.visited(), version=9)


def test_a_plan_is_no_notice():
    with pytest.raises(Invalid):
        conclude(world.visited(), conclusion=world.notice("KH"))


def test_minutes_of_the_police_are_named():
    row = world.visited(lead="cong-an")
    with pytest.raises(Invalid):
        conclude(row, minutes=checked_file(PDF, "bb.pdf"))
