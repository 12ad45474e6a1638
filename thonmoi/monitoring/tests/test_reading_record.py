"""A figure that a clause gives: appended; it proposes, it concludes nothing."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.conclusions import record_reading
from thonmoi.monitoring.models import Reading
from thonmoi.monitoring.queries import cells
from thonmoi.monitoring.tests import world
from thonmoi.plans.models import Clause


def record(by="vpdp", value="98.1"):
    return record_reading(
        world.commune(),
        by=universe.actor(by),
        measure_id=world.row().indicator.measure_id,
        value=value,
        clause=Clause.objects.get(path="IV.2.2.c"),
        on=clock.today(),
    )


def test_the_plan_gave_one():
    found = Reading.objects.get(unit=world.commune(), clause__path__startswith="IV.2.2.c")
    assert found.value == "97.74"
    assert world.row().previous == "97,74"


def test_works():
    record()
    assert world.row().previous == "98,1"


def test_a_paper_gives_one_and_is_named():
    made = record_reading(
        world.commune(),
        by=universe.actor("vpdp"),
        measure_id=world.row().indicator.measure_id,
        value="96",
        source="Báo cáo số 12/BC-VPĐP, ô C5",
        on=date(2022, 12, 31),
    )
    past = cells.past(universe.actor("vpdp"), world.commune(), made.measure_id)
    assert "Báo cáo số 12/BC-VPĐP, ô C5" in [one.period for one in past]
    with pytest.raises(Invalid):
        record_reading(
            world.commune(),
            by=universe.actor("vpdp"),
            measure_id=made.measure_id,
            value="96",
            on=date(2022, 12, 31),
        )


def test_logged():
    made = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("reading.record", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        record(by=world.OFFICER)


def test_twice_appends():
    record()
    record(value="99")
    assert world.row().previous == "99"
