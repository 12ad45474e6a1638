"""The register: searched without tone marks, in pages, with few questions to the database."""

from datetime import date

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.library import queries
from thonmoi.library.actions import register_document
from thonmoi.library.facts import DocumentFacts


def register(number, subject="Thử", code="694"):
    facts = DocumentFacts("QĐ", "UBND huyện", subject, f"{number}/QĐ-UBND", date(2025, 2, 1))
    return register_document(Place(universe.path(code)), by=universe.EVERYTHING, facts=facts)


def test_found_without_marks():
    made = register(901, "Đường liên xã và thủy lợi")
    for text in ("duong lien xa", "THUY LOI", "thuỷ lợi", "901", "quyet dinh duong"):
        assert made in queries.documents(universe.actor("vpdp"), text=text).rows, text
    assert made not in queries.documents(universe.actor("vpdp"), text="đường thôn").rows


def test_what_binds_a_commune_comes_from_above():
    above, beside = register(902), register(903, code="25361")
    rows = queries.documents(universe.actor("can-bo-tan-loi")).rows
    assert above in rows
    assert beside not in rows
    assert beside in queries.documents(universe.actor("vpdp")).rows


def test_pages(as_, django_assert_max_num_queries):
    for number in range(30):
        register(1000 + number, "Trang dài")
    first = queries.documents(universe.actor("vpdp"), text="trang dai")
    assert (len(first.rows), first.number, first.total) == (queries.PAGE, 1, 30)
    for asked, got in ((2, 2), (0, 1), (99, 2)):
        assert queries.documents(universe.actor("vpdp"), text="trang dai", page=asked).number == got
    browser = as_("vpdp")
    browser.get("/documents/")
    with django_assert_max_num_queries(12):
        browser.get("/documents/?q=trang+dai&page=2")


def test_a_number_that_two_issuers_use_is_nobodys():
    register(904)
    facts = DocumentFacts("QĐ", "UBND tỉnh", "Khác", "904/QĐ-UBND", date(2025, 2, 1))
    register_document(Place(universe.PATH), by=universe.EVERYTHING, facts=facts)
    assert queries.document_by_number(universe.EVERYTHING, "904/QĐ-UBND") is None
    found = queries.document_by_number(universe.EVERYTHING, "904/QĐ-UBND", "ubnd tỉnh")
    assert found is not None
