"""Capital is allotted by a document, to a unit, a task or a work, never across natures."""

import pytest

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Allotment, Source
from thonmoi.funding.rules import AllotmentFacts, Nature
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Denied, Invalid, NotFound

FORM = {
    "unit": "vn/70/694/",
    "year": "2025",
    "nature": "investment",
    "amount": "1.500.000.000",
    "paper": "2947/QĐ-UBND",
    "on": "26/12/2024",
}


def form(**changes):
    return FORM | {"source": Source.objects.get(code="nstw").pk} | changes


def test_works_and_the_document_of_the_plan_is_linked(as_):
    response = as_(world.FINANCE).post("/capital/allotment/", form())
    row = Allotment.objects.get()
    assert response.url == f"/capital/allotments/{row.pk}/"
    assert (row.amount, row.first, row.unit.code) == (1_500_000_000, 1_500_000_000, "694")
    assert row.document is not None
    page = as_(world.OFFICE).get("/capital/").content.decode()
    assert "1.500" in page
    assert "Ngân sách trung ương" in page


def test_to_a_work(as_):
    project = world.project()
    page = as_(world.FINANCE).get(f"/capital/allotment/?work={project.pk}").content.decode()
    assert f'value="{project.pk}" selected' in page
    sent = form(unit=project.commune.path, work=project.pk)
    assert as_(world.FINANCE).post("/capital/allotment/", sent).status_code == 302
    (one,) = queries.allotments_of(world.officer(), project.pk)
    assert one.balance.amount == 1_500_000_000


def test_who_may_and_logged():
    world.allot()
    asked.logged("allotment.make")
    with pytest.raises(Denied):
        attempt(world.OFFICER)
    with pytest.raises(NotFound):
        attempt(world.OTHER)


def attempt(name: str):
    row = Allotment.objects.get()
    facts = AllotmentFacts(2025, Nature.INVESTMENT, 5, row.on)
    source = row.source
    unit = universe.unit(world.LOI)
    return actions.make_allotment(unit, by=universe.actor(name), facts=facts, source=source)


def test_natures_and_places_are_not_mixed(as_):
    with pytest.raises(Invalid):
        world.allot(source="tin-dung")
    project = world.project()
    sent = form(unit=universe.path(world.HIEP), work=project.pk)
    assert as_(world.FINANCE).post("/capital/allotment/", sent).status_code == 422
    assert not Allotment.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"), [("amount", "0"), ("amount", "x"), ("year", ""), ("source", "9999")]
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_(world.FINANCE).post("/capital/allotment/", form(**{field: value}))
    assert response.status_code == 422
    assert not Allotment.objects.exists()
