import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Delivery
from thonmoi.notices.tests import world
from thonmoi.plans import queries as plans


def plan_document():
    found = plans.plan_in_force(world.office(), universe.PATH)
    return Document.objects.get(pk=found.document_pk)


def test_s56_works_to_every_agency_inside_others_on_paper(as_):
    """S-56: agencies inside get it, others are listed as paper, "Lưu VT" needs nobody."""
    document = world.paper_of_plan()
    address = f"/documents/{document.pk}/delivery/"
    page = as_(world.OFFICE).get(address).content.decode()
    assert "gửi bản giấy" in page
    assert as_(world.OFFICE).post(address).url == address
    got = {one.agency.code for one in Delivery.objects.select_related("agency")}
    assert {world.COMMUNE, "mttq-huyen", "vpdp-tinh"} <= got
    assert "huyen-uy" not in got and "hdnd-huyen" not in got
    found = queries.distributed(world.office(), document.pk)
    assert (found.unsent, found.sent, found.received) == (0, len(got), 0)
    assert any("Huyện ủy" in name for name in found.on_paper)
    assert not any(line.text.startswith("Lưu") and line.receipts for line in found.lines)
    assert not any(text.startswith("Lưu") for text in found.on_paper)


def test_the_plan_shows_who_has_it(as_):
    world.deliver()
    plan = plans.plan_in_force(world.office(), universe.PATH)
    page = as_(world.OFFICE).get(f"/plans/{plan.pk}/").content.decode()
    assert f"0/{Delivery.objects.count()} cơ quan đã xác nhận nhận văn bản" in page


def test_an_issued_letter_goes_to_its_bodies():
    letter = world.issued()
    document = Document.objects.get(pk=letter.document_id)
    got = {one.agency.code for one in world.deliver(document)}
    assert got == {world.COMMUNE, world.SCHOOLS}


def test_logged():
    world.deliver()
    assert Event.objects.latest("seq").action == "delivery.send"


def test_a_plan_without_its_number_is_not_sent(as_):
    document = plan_document()
    with pytest.raises(Conflict):
        world.deliver(document)
    page = as_(world.OFFICE).get(f"/documents/{document.pk}/delivery/").content.decode()
    assert "Chưa gửi được" in page
    assert not Delivery.objects.exists()


def test_twice_sends_nobody_two():
    world.deliver()
    with pytest.raises(Conflict):
        world.deliver(plan_document())


@pytest.mark.parametrize("person", ["can-bo-tan-loi", "lanh-dao"])
def test_wrong_role(person):
    document = world.paper_of_plan()
    with pytest.raises(Denied):
        actions.send_delivery(document, by=universe.actor(person), agencies={1: "x"})


def test_a_document_without_receivers_is_refused(as_):
    facts = DocumentFacts("CV", "UBND huyện Hớn Quản", "Việc khác", "1/UBND", world.ISSUED)
    other = register_document(world.area(), by=world.office(), facts=facts)
    with pytest.raises(NotFound):
        queries.distributed(world.office(), other.pk)
    assert as_(world.OFFICE).get(f"/documents/{other.pk}/delivery/").status_code == 404
