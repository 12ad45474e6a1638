"""A visit is recorded."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions, queries
from thonmoi.inspections.models import Inspection, VisitFile
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.actions import checked_file

FORM = {
    "version": 1,
    "on": "10/6/2025",
    "came": "Văn phòng Điều phối",
    "seen": "Nhà văn hóa xong phần móng.",
}


def record(row, by=None, version=None, files=(), **changes):
    given = {"version": version or row.version, "facts": world.visit(**changes), "files": files}
    return actions.visit_inspection(row, by=by or world.office(), **given)


def test_works_with_several_photos(as_):
    row = world.planned()
    photos = [SimpleUploadedFile(f"{n}.jpg", world.PHOTO + bytes([n])) for n in (1, 2)]
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/visit/", {**FORM, "file": photos})
    assert response.url == f"/inspections/{row.pk}/"
    row.refresh_from_db()
    assert (row.state, row.visited_on) == ("visited", date(2025, 6, 10))
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "xong phần móng" in page
    assert "1.jpg" in page
    assert "2.jpg" in page


def test_what_was_recorded_may_be_amended():
    row = world.visited()
    record(row, seen="Bổ sung: đã nghiệm thu.", files=(checked_file(world.PHOTO, "a.jpg"),))
    found, files = queries.inspection(world.office(), row.pk)
    assert (found.seen, len(files)) == ("Bổ sung: đã nghiệm thu.", 1)


def test_logged():
    world.visited()
    assert Event.objects.latest("seq").action == "inspection.visit"


def test_who_may():
    row = world.planned()
    with pytest.raises(Denied):
        record(row, by=universe.actor(world.OFFICER))
    with pytest.raises(Denied):
        record(row, by=universe.actor(world.DIVISION))
    with pytest.raises(NotFound):
        record(row, by=universe.actor(world.OTHER))


def test_finance_records_what_it_leads_and_the_office_too():
    finance = universe.actor(world.FINANCE)
    assert record(world.planned(lead="phong-tckh", by=finance), by=finance).state == "visited"
    row = world.planned(lead="phong-tckh", by=finance, subject="Sử dụng vốn")
    assert record(row).state == "visited"


def test_second_writer_and_cancelled_conflict():
    row = world.planned()
    with pytest.raises(Conflict):
        record(row, version=9)
    actions.cancel_inspection(row, by=world.office(), version=1, reason="Trùng")
    with pytest.raises(Conflict):
        record(row)


@pytest.mark.parametrize(
    ("field", "value"),
    [("on", "18/6/2025"), ("on", ""), ("came", " "), ("seen", ""), ("file", b"MZ\x90")],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.planned()
    if isinstance(value, bytes):
        value = SimpleUploadedFile("a.jpg", value)
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/visit/", {**FORM, field: value})
    assert response.status_code == 422
    assert Inspection.objects.get().state == "planned"
    assert not VisitFile.objects.exists()


def test_police_and_army_name_their_papers():
    row = world.planned(lead="cong-an")
    with pytest.raises(Invalid):
        record(row, files=(checked_file(world.PHOTO, "a.jpg"),))
    assert record(row, reference="Biên bản 5/BB-CAH").reference
