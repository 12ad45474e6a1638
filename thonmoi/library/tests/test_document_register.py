"""The template of a deed's test: the same questions each time."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document

ADDRESS = "/documents/registration/"
FACTS = {
    "kind": "QĐ",
    "number": "7315/QĐ-UBND",
    "issued_on": "26/12/2024",
    "issuer": "UBND huyện Hớn Quản",
    "subject": "Giao vốn thử",
}


def facts(**changes):
    values = {**FACTS, "issued_on": date(2024, 12, 26), **changes}
    return DocumentFacts(**values)


def here():
    return Place(universe.path("694"))


def test_works(as_):
    file = SimpleUploadedFile("qd 7315.pdf", b"%PDF-1.7\n%%EOF")
    response = as_("vpdp").post(ADDRESS, {**FACTS, "file": file})
    document = Document.objects.get(number="7315/QĐ-UBND")
    assert response.url == reverse("document", args=[document.pk])
    assert document.file.name == "qd 7315.pdf"
    page = as_("vpdp").get(response.url).content.decode()
    assert "Giao vốn thử" in page


def test_relation(as_):
    register_document(here(), by=universe.actor("vpdp"), facts=facts())
    later = {**FACTS, "number": "15/QĐ-UBND", "issued_on": "10/1/2025"}
    relation = {"relation_1": "amends", "other_1": "7315/QĐ-UBND"}
    response = as_("vpdp").post(ADDRESS, {**later, **relation})
    assert "7315/QĐ-UBND" in as_("vpdp").get(response.url).content.decode()


def test_logged():
    document = register_document(here(), by=universe.actor("vpdp"), facts=facts())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("document.register", str(document.pk))
    assert event.office == "Văn phòng Điều phối xây dựng nông thôn mới huyện"
    assert '"number":[null,"7315/QĐ-UBND"]' in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        register_document(
            Place(universe.path("690")), by=universe.actor("can-bo-tan-loi"), facts=facts()
        )


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        register_document(here(), by=universe.actor("lanh-dao"), facts=facts())
    assert as_("lanh-dao").get(ADDRESS).status_code == 403


def test_visitor_is_led_to_sign_in(as_):
    assert as_("").get(ADDRESS).url.startswith("/sign-in/")


def test_twice_conflicts(as_):
    register_document(here(), by=universe.actor("vpdp"), facts=facts())
    with pytest.raises(Conflict):
        register_document(here(), by=universe.actor("vpdp"), facts=facts(number="7315 / QĐ- UBND"))
    response = as_("vpdp").post(ADDRESS, FACTS)
    assert response.status_code == 409
    assert Document.objects.filter(number="7315/QĐ-UBND").count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", "số 5"),
        ("number", "<script>"),
        ("issued_on", "31/2/2025"),
        ("issued_on", "26/12/2124"),
        ("kind", "XX"),
        ("subject", ""),
        ("other_1", "99/QĐ-UBND"),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_("vpdp").post(ADDRESS, {**FACTS, field: value})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not Document.objects.filter(subject="Giao vốn thử").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b""),
        ("a.pdf", b"MZ\x90\x00"),
        ("a.docx", b"PK\x03\x04 broken"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ],
)
def test_hostile_file_is_refused(as_, name, content):
    response = as_("vpdp").post(ADDRESS, {**FACTS, "file": SimpleUploadedFile(name, content)})
    assert response.status_code == 422
    assert not Document.objects.filter(number="7315/QĐ-UBND").exists()


def test_a_draft_needs_no_number():
    made = register_document(here(), by=universe.actor("vpdp"), facts=facts(number=""))
    again = register_document(here(), by=universe.actor("vpdp"), facts=facts(number=""))
    assert made.identity is None
    assert again.pk != made.pk


def test_the_future_is_refused():
    with pytest.raises(Invalid, match=r"[Nn]gày ban hành|day of issue"):
        register_document(
            here(), by=universe.actor("vpdp"), facts=facts(issued_on=date(2026, 1, 1))
        )
