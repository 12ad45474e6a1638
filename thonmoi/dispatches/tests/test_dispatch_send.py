"""dispatch.send: to the agencies that the lines name; they confirm the receipt."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices.models import Delivery

LINES = {
    "addressed": ("Ủy ban nhân dân huyện Hớn Quản",),
    "copies": ("Phòng GD&ĐT (để b/c)", "UBND các xã, thị trấn", "Hộ ông A"),
}


def test_s56_a_paper_goes_to_the_agencies_that_its_lines_name(as_):
    row = world.issued(**LINES)
    sent = queries.sent(universe.actor(world.OFFICER), queries.dispatch(
        universe.actor(world.OFFICER), row.pk))  # fmt: skip
    assert "Hộ ông A" in sent.on_paper
    address = f"/dispatches/{row.pk}/"
    assert as_(world.OFFICER).post(f"{address}delivery/").url == address
    assert Event.objects.filter(action="dispatch.send").count() == 1
    got = {one.agency.code: one.line for one in Delivery.objects.select_related("agency")}
    assert got["phong-gddt"] == "Phòng GD&ĐT (để b/c)"
    assert got["ubnd-25361"] == "UBND các xã, thị trấn"
    assert "ubnd-25342" not in got, "not to itself"
    delivery = Delivery.objects.get(agency__code="phong-gddt")
    assert as_(world.DIVISION).get(f"/deliveries/{delivery.pk}/").status_code == 200
    assert as_(world.DIVISION).get(address).status_code == 200
    as_(world.DIVISION).post(f"/deliveries/{delivery.pk}/receipt/")
    assert "1/" in as_(world.OFFICER).get(address).content.decode()
    neighbour = as_("can-bo-tan-hiep").get(address)
    assert neighbour.status_code == 200, "who was sent it reads it"


def test_who_may_and_when():
    row = world.issued(**LINES)
    by = universe.actor(world.OFFICER)
    with pytest.raises(Denied):
        actions.send_dispatch(row, by=universe.actor(world.OFFICE), agencies={})
    with pytest.raises(Conflict):
        actions.send_dispatch(row, by=by, agencies={})
    with pytest.raises(Conflict):
        actions.send_dispatch(world.begun(), by=by, agencies={1: "A"})
