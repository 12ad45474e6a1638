"""One function decides for every room what may be shown outside (decision 21)."""

import pytest

from thonmoi.config.settings import ROOMS
from thonmoi.portal.rules import SOURCES, Fact, Kind, is_public, kinds_of
from thonmoi.units.rules import Level

CAN = {
    ("monitoring", Kind.STANDINGS),
    ("monitoring", Kind.OVERVIEW),
    ("funding", Kind.WORKS),
    ("funding", Kind.CAPITAL),
    ("funding", Kind.CONTRIBUTIONS),
    ("plans", Kind.DOCUMENTS),
    ("recognition", Kind.RECOGNITION),
    ("reports", Kind.DOCUMENTS),
}


@pytest.mark.parametrize("room", ROOMS)
def test_b09_every_room_shows_only_what_is_confirmed_and_released(room):
    for kind in Kind:
        for fact in Fact:
            shown = is_public(room, kind, fact, set(Kind))
            assert shown == (fact is Fact.CONFIRMED and (room, kind) in CAN), (room, kind, fact)
            assert not is_public(room, kind, fact, set(Kind) - {kind})


def test_only_rooms_that_exist_can_release_and_each_kind_has_its_level():
    assert set(SOURCES) <= set(ROOMS)
    levels = [set(kinds_of(level)) for level in (Level.COMMUNE, Level.DISTRICT)]
    assert levels[0] | levels[1] == set(Kind)
    assert kinds_of(Level.HAMLET) == ()
