"""Nothing is overwritten, and the log tells who, when, from, to: B-06; B-13."""

from dataclasses import replace
from html import unescape

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied
from thonmoi.monitoring.actions import verification
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.tests import world


def readings():
    """What was sent of the measure, oldest first; the plan's own figure is the first."""
    measure = world.row().indicator.measure_id
    rows = Reading.objects.filter(unit=world.commune(), measure_id=measure)
    return list(rows.order_by("pk").values_list("value", flat=True))


def test_b06_a_mended_value_stands_beside_the_one_it_mends():
    """B-06: returned and mended, all three figures are kept."""
    cell = world.approved("96,1")
    actor = universe.actor(world.DIVISION)
    verification.return_reading(
        world.charged(cell), by=actor, agency_id=min(actor.agency_ids), reason="Chưa khớp sổ"
    )
    cell.refresh_from_db()
    world.type_in("98,2", version=cell.version)
    world.approve(world.send())
    assert [value.replace(".", ",") for value in readings()] == ["97,74", "96,1", "98,2"]


def test_b06_the_log_says_who_when_from_and_to(as_):
    """B-06: the office of the officer, the hour, the old value and the new one."""
    cell = world.type_in("96,1")
    world.type_in("98,2", version=cell.version)
    event = Event.objects.latest("seq")
    assert event.action == "cell.save"
    assert '"typed":["96,1","98,2"]' in event.changes
    assert "Tân Lợi" in event.office
    page = unescape(as_("quan-tri").get("/log/").content.decode())
    assert "96,1" in page
    assert "98,2" in page


def test_b13_with_both_roles_one_still_may_not_verify_what_one_entered():
    """B-13: one person holds commune and division; the chain still holds."""
    cell = world.approved("98,2")
    both = replace(universe.actor(world.DIVISION), id=universe.actor(world.OFFICER).id)
    with pytest.raises(Denied, match=r"entered|nhập"):
        verification.confirm_reading(world.charged(cell), by=both, agency_id=min(both.agency_ids))
    world.confirm(cell)
    assert Confirmation.objects.get().outcome == "confirmed"
