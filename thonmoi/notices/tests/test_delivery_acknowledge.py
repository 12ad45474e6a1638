import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.notices import actions, queries
from thonmoi.notices.tests import world


def test_s56_works_in_one_click_and_the_sender_sees_it(as_):
    """S-56: the receiver finds it in My work and confirms; the sender sees who and when."""
    delivery = world.delivered()
    row = next(
        one
        for one in queries.due(universe.actor(world.OFFICER))
        if one.key == f"delivery:{delivery.pk}"
    )
    page = as_(world.OFFICER).get(row.where).content.decode()
    assert "Xác nhận đã nhận" in page
    assert as_(world.OFFICER).post(f"{row.where}receipt/").url == row.where
    found = queries.distributed(world.office(), delivery.document_id)
    assert found.received == 1
    assert row.key not in [one.key for one in queries.due(universe.actor(world.OFFICER))]


def test_what_it_asks_of_the_agency_is_one_click_away(as_):
    delivery = world.deliver()
    nnmt = next(one for one in delivery if one.agency.code == "mttq-huyen")
    page = as_("mttq").get(f"/deliveries/{nnmt.pk}/").content.decode()
    assert "?agency=" in page


def test_silence_is_seen_by_the_office():
    delivery = world.delivered()
    assert f"delivery:{delivery.pk}" in [one.key for one in world.owing(world.COMMUNE).rows]


def test_logged():
    actions.acknowledge_delivery(world.delivered(), by=universe.actor(world.CHAIR))
    assert Event.objects.latest("seq").action == "delivery.acknowledge"


def test_another_agency_does_not_confirm_it():
    with pytest.raises(Denied):
        actions.acknowledge_delivery(world.delivered(), by=universe.actor("vpdp"))


def test_others_do_not_see_it():
    delivery = world.delivered()
    for person in ("can-bo-tan-hiep", "phong-nnmt"):
        with pytest.raises(NotFound):
            queries.delivery(universe.actor(person), delivery.pk)


def test_wrong_role():
    with pytest.raises((Denied, NotFound)):
        actions.acknowledge_delivery(world.delivered(), by=universe.actor("quan-tri"))


def test_twice_conflicts():
    delivery = world.delivered()
    actions.acknowledge_delivery(delivery, by=universe.actor(world.OFFICER))
    with pytest.raises(Conflict):
        actions.acknowledge_delivery(delivery, by=universe.actor(world.CHAIR))
