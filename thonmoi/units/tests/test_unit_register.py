from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.units import queries
from thonmoi.units.actions import Root, register_unit
from thonmoi.units.rules import Level


def register(by="quan-tri", parent="25342", **changes):
    values = {"code": "25342-moi", "level": Level.HAMLET, "kind": "ấp", "name": "Mới"} | changes
    return register_unit(universe.unit(parent), by=universe.actor(by), **values)


def test_works():
    made = register()
    assert made.path == "vn/70/694/25342/25342-moi/"
    assert str(made) == "Ấp Mới"
    assert queries.unit(universe.EVERYTHING, "25342-moi") == made


def test_logged():
    made = register()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("unit.register", str(made.pk))
    assert (event.label, event.unit_path) == ("Ấp Mới", made.path)


def test_listed_in_vietnamese_order():
    for i, name in enumerate(("Đồng", "Dâu", "Ấm", "An")):
        register(code=f"25342-{i}", name=name, valid_from=date(2025, 6, 1))
    found = queries.units(universe.EVERYTHING, within=universe.path("25342"))
    assert [u.name for u in found if u.valid_from] == ["An", "Ấm", "Dâu", "Đồng"]


def test_a_code_comes_again_on_another_day():
    register()
    again = register(valid_from=date(2025, 6, 1))
    assert again.path.endswith("/25342-moi.20250601/")
    with pytest.raises(Conflict):
        register()


def test_days_must_fit():
    with pytest.raises(Invalid):
        register(valid_from=date(2025, 6, 1), valid_to=date(2025, 6, 1))


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        register(parent="690")
    with pytest.raises(Denied):
        register(by="can-bo-tan-loi")
    with pytest.raises(Denied):
        register_unit(
            Root(),
            by=universe.actor("quan-tri"),
            code="x",
            level=Level.COUNTRY,
            kind="",
            name="X",
        )
