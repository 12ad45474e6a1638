"""B-12 A workbook is read through a mapping, cell by cell; nothing is entered yet."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Invalid
from thonmoi.mappings.actions.takings import make_taking
from thonmoi.mappings.dues import dues
from thonmoi.mappings.facts import Compared
from thonmoi.mappings.models import Taking
from thonmoi.mappings.rules import Way
from thonmoi.mappings.tests import world
from thonmoi.mappings.tests.walk import Endless
from thonmoi.monitoring.models import Reading


def test_works_on_the_page(as_):
    address = reverse("taking-make", args=[world.mapped().pk])
    file = Endless("năm 2023.xlsx", world.old_year(rate=0.92, year=2023, shift=2))
    sent = {"file": file, "unit": "694", "period": "2023-Y", "way": "record"}
    before = Reading.objects.count()
    answer = as_(world.OFFICE).post(address, sent)
    made = Taking.objects.latest("pk")
    assert answer["Location"] == reverse("taking", args=[made.pk])
    page = as_(world.OFFICE).get(answer["Location"]).content.decode()
    assert "0,92 có thể là 92%" in page and "2.1 · " in page
    assert Reading.objects.count() == before
    assert Event.objects.latest("seq").action == "taking.make"
    keys = [one.key for one in dues(universe.actor(world.OFFICE), clock.today())]
    assert f"taking-{made.pk}" in keys


def test_another_shape_gets_a_sentence(as_):
    address = reverse("taking-make", args=[world.mapped().pk])
    sent = {"unit": "694", "period": "2023-Y", "way": "record"}
    answer = as_(world.OFFICE).post(address, sent | {"file": Endless("b.xlsx", world.form())})
    assert answer.status_code == 422 and not Taking.objects.exists()


def test_a_commune_reads_its_own_rows_and_hears_of_the_others():
    made = world.taken(by=world.OFFICER, code="25342", way=Way.ENTER)
    assert {one.unit.code for one in made.values.all()} == {"25342"}
    assert any("10 " in one.sentence for one in made.findings.all())
    with pytest.raises(Invalid):
        make_taking(
            made.unit,
            by=universe.actor(world.OFFICER),
            mapping=made.mapping,
            period="2022-Y",
            way=Way.ENTER,
            file=None,
            compared=Compared((), 3, 0, ()),
            units={},
        )


def test_who_may(as_):
    address = reverse("taking-make", args=[world.mapped().pk])
    assert as_("lanh-dao").post(address, {}).status_code == 403
