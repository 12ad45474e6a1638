from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library import queries
from thonmoi.library.actions import correct_document, register_document
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.models import Document
from thonmoi.library.tests.walk import FORM, register

FACTS = DocumentFacts(**FORM | {"issued_on": date(2024, 12, 26)})
MENDED = DocumentFacts(**FORM | {"issued_on": date(2024, 12, 27), "subject": "Giao vốn đợt 1"})


@pytest.fixture
def document():
    return register()


def address(document):
    return f"/documents/{document.pk}/correction/"


def correct(document, by="vpdp", version=1, facts=MENDED, **given):
    return correct_document(document, by=universe.actor(by), version=version, facts=facts, **given)


def other(number="15/QĐ-UBND"):
    facts = DocumentFacts("QĐ", "UBND huyện Hớn Quản", "Điều chỉnh", number, date(2025, 1, 10))
    return register_document(Place(universe.PATH), by=universe.actor("vpdp"), facts=facts)


def test_works(as_, document):
    form = as_("vpdp").get(address(document)).content.decode()
    assert "Giao vốn thử" in form
    response = as_("vpdp").post(address(document), FORM | {"version": 1, "subject": "Giao vốn"})
    assert response.url == f"/documents/{document.pk}/"
    document.refresh_from_db()
    assert (document.subject, document.version) == ("Giao vốn", 2)


def test_logged(document):
    correct(document, note="chép nhầm ngày")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("document.correct", str(document.pk))
    assert '"issued_on":["2024-12-26","2024-12-27"]' in event.changes
    assert event.note == "chép nhầm ngày"


def test_two_writers_the_second_sees_what_the_first_wrote(as_, document):
    correct(document)
    response = as_("vpdp").post(address(document), FORM | {"version": 1, "subject": "Khác"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Giao vốn đợt 1" in page
    assert "Khác" in page
    document.refresh_from_db()
    assert document.subject == "Giao vốn đợt 1"
    with pytest.raises(Conflict):
        correct(document, version=1, facts=FACTS)


@pytest.mark.parametrize("version", ["", "0", "-1", "x", "99999999999"])
def test_a_lost_version_overwrites_nothing(as_, document, version):
    response = as_("vpdp").post(address(document), FORM | {"version": version, "subject": "Khác"})
    assert response.status_code in (409, 422)
    document.refresh_from_db()
    assert document.subject == "Giao vốn thử"


def test_a_new_file_takes_the_place_of_the_old(as_, document):
    old = document.file_id
    file = SimpleUploadedFile("moi.txt", "Nội dung".encode())
    as_("vpdp").post(address(document), FORM | {"version": 1, "file": file})
    document.refresh_from_db()
    assert document.file_id != old
    assert document.file.media_type == "text/plain"
    assert queries.stored_file(universe.actor("vpdp"), old)


def test_relations_follow_the_form(document):
    first, second = other(), other("16/QĐ-UBND")
    correct(document, relations=[("amends", first), ("guides", first)])
    correct(document, version=2, relations=[("amends", first), ("amends", second)])
    stated = {(r.kind, r.other_id) for r in queries.own_relations(universe.EVERYTHING, document)}
    assert stated == {("amends", first.pk), ("amends", second.pk)}
    read = {str(r.says) for r in queries.relations(universe.EVERYTHING, first)}
    assert len(read) == 1


def test_not_to_itself(document):
    with pytest.raises(Invalid):
        correct(document, relations=[("amends", document)])


def test_a_stub_becomes_a_document():
    stub = register_document(
        Place(universe.PATH), by=universe.EVERYTHING, facts=FACTS, is_stub=True
    )
    assert not correct(stub).is_stub


def test_not_a_second_of_one_number(document):
    second = other()
    with pytest.raises(Conflict):
        correct(second, facts=FACTS)
    assert Document.objects.filter(number="7315/QĐ-UBND").count() == 1


def test_stranger_finds_nothing_and_wrong_role_is_told(as_, document):
    with pytest.raises(Denied):
        correct(document, by="can-bo-tan-loi")
    with pytest.raises(Denied):
        correct(document, by="lanh-dao")
    elsewhere = register_document(Place(universe.path("690")), by=universe.EVERYTHING, facts=FACTS)
    with pytest.raises(NotFound):
        correct(elsewhere)
    assert as_("vpdp").get(address(elsewhere)).status_code == 404
