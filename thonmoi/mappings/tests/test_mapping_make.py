"""B-12 A foreign workbook is kept with what its lines most likely are."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.mappings.actions.mappings import make_mapping
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.tests import world
from thonmoi.mappings.tests.walk import Endless
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def test_works_on_the_page_and_is_logged(as_):
    file = Endless("kết quả 2022.xlsx", world.old_year())
    sent = {"file": file, "name": "Kết quả các xã", "set_slug": world.NTM}
    answer = as_(world.OFFICE).post(reverse("mapping-make"), sent)
    made = Mapping.objects.get(name="Kết quả các xã")
    assert answer["Location"] == reverse("mapping", args=[made.pk])
    lines = {one.words: one.role for one in MappedLine.objects.filter(mapping=made)}
    assert lines["Tiêu chí / Giao thông"] == "criterion" and lines["Tân Lợi"] == "unit"
    assert Event.objects.latest("seq").action == "mapping.make"
    page = as_(world.OFFICE).get(reverse("mapping", args=[made.pk])).content.decode()
    assert "TC 2 · Giao thông" in page and "Xã Tân Lợi" in page
    again = as_(world.OFFICE).post(reverse("mapping-make"), sent)
    assert again.status_code == 409 and "Kết quả các xã" in again.content.decode()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04broken"])
def test_what_is_no_table_gets_a_sentence_and_leaves_nothing(as_, content):
    sent = {"file": Endless("a.xlsx", content), "name": "A", "set_slug": world.NTM}
    assert as_(world.OFFICE).post(reverse("mapping-make"), sent).status_code == 422
    assert not Mapping.objects.exists()


def test_who_may():
    made = world.mapped()
    for actor, refusal in ((universe.actor("lanh-dao"), Denied), (STRANGER, NotFound)):
        with pytest.raises(refusal):
            make_mapping(made.unit, by=actor, name="B", file=None, drawn=None)
