from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.units import queries
from thonmoi.units.actions import end_unit

LAST = date(2025, 6, 20)


def end(code="25342-phu-mieng", by="quan-tri", on=LAST, unit=None):
    return end_unit(unit or universe.unit(code), by=universe.actor(by), on=on)


def test_works_from_that_day_on():
    end()
    before, after = date(2025, 6, 19), LAST
    assert queries.unit(universe.EVERYTHING, "25342-phu-mieng", on=before)
    with pytest.raises(NotFound):
        queries.unit(universe.EVERYTHING, "25342-phu-mieng", on=after)


def test_its_row_stays():
    made = end()
    assert queries.unit_at(universe.EVERYTHING, made.path).valid_to == LAST


def test_logged():
    made = end()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("unit.end", str(made.pk))
    assert '"valid_to":["2025-07-01","2025-06-20"]' in event.changes


def test_not_before_it_began():
    new = queries.unit(universe.EVERYTHING, "25351", on=date(2025, 7, 1))
    with pytest.raises(Invalid):
        end_unit(new, by=universe.EVERYTHING, on=date(2025, 7, 1))


def test_two_writers_conflict():
    mine = universe.unit("25342-phu-mieng")
    end()
    with pytest.raises(Conflict):
        end(unit=mine, on=date(2025, 6, 21))


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        end(code="690")
    with pytest.raises(Denied):
        end(by="vpdp")
