"""The district of the plan: its units as they were, and as they became."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel.errors import NotFound
from thonmoi.units import queries
from thonmoi.units.rules import Level, is_valid_on

ACTOR = universe.EVERYTHING


def test_a_town_and_twelve_communes():
    inside = queries.units(ACTOR, within=universe.PATH, level=Level.COMMUNE)
    assert len(inside) == 13
    assert len(queries.communes(ACTOR, within=universe.PATH)) == 12
    assert [u.name for u in inside if u.kind == "thị trấn"] == ["Tân Khai"]


def test_the_hamlets_of_the_plan():
    hamlets = queries.units(ACTOR, within=universe.PATH, level=Level.HAMLET)
    assert len(hamlets) == 18
    assert {u.kind for u in hamlets} == {"ấp"}


def test_the_map_of_another_day():
    before = queries.unit(ACTOR, "25351")
    after = queries.unit(ACTOR, "25351", on=date(2025, 7, 1))
    assert (before.name, after.name) == ("Phước An", "Tân Quan")
    assert after.path.startswith("vn/75.20250701/")
    with pytest.raises(NotFound):
        queries.unit(ACTOR, "694", on=date(2025, 7, 1))


def test_the_day_of_change_is_the_first_of_the_new():
    day = date(2025, 7, 1)
    assert is_valid_on(day, None, day)
    assert not is_valid_on(None, day, day)


def test_where_the_new_commune_comes_from():
    heir = queries.unit(ACTOR, "25351", on=date(2025, 7, 1)).path
    origins = queries.origin_paths(ACTOR, [heir])[heir]
    codes = {queries.unit_at(ACTOR, path).code for path in origins}
    assert {"25342", "25351", "25438", "25439"} <= codes


def test_a_code_that_never_was():
    with pytest.raises(NotFound):
        queries.unit(ACTOR, "00000")
