from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.units import queries
from thonmoi.units.actions import record_succession
from thonmoi.units.rules import SuccessionKind

MERGED = date(2025, 7, 1)
PAPER = "Nghị quyết 1662/NQ-UBTVQH15"


def record(by=None, origin="25342-phu-mieng"):
    return record_succession(
        universe.unit(origin),
        by=by or universe.actor("quan-tri"),
        heir=queries.unit(universe.EVERYTHING, "25351", on=MERGED),
        kind=SuccessionKind.MERGE,
        document=PAPER,
        on=MERGED,
    )


def test_works_through_generations():
    made = record()
    heir = made.heir.path
    origins = queries.origin_paths(universe.EVERYTHING, [heir])[heir]
    assert universe.path("25342-phu-mieng") in origins
    assert universe.path("25342") in origins


def test_logged():
    made = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("succession.record", str(made.pk))
    assert PAPER in event.changes


def test_a_unit_can_be_abolished():
    made = record_succession(
        universe.unit("25342-phu-mieng"),
        by=universe.EVERYTHING,
        heir=None,
        kind=SuccessionKind.ABOLISH,
        document="",
        on=MERGED,
    )
    assert str(made) == "Ấp Phú Miêng → –"


def test_twice_is_refused():
    record()
    with pytest.raises(Conflict):
        record()


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        record(origin="690")
    with pytest.raises(Denied):
        record(by=universe.actor("lanh-dao"))
