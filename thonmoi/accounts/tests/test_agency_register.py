import pytest

from tests import universe
from thonmoi.accounts import queries
from thonmoi.accounts.actions import register_agency
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound


def register(by=None, unit="694", **changes):
    values = {"code": "hoi-moi", "name": "Hội mới", "kind": "mass", "is_urged": False} | changes
    return register_agency(universe.unit(unit), by=by or universe.actor("quan-tri"), **values)


def test_works():
    made = register(aliases=("Hội mới huyện", "HM"))
    assert queries.agency(universe.EVERYTHING, "hoi-moi") == made
    assert (made.short_name, made.folded) == ("Hội mới", "hoi moi")
    assert made.aliases == "Hội mới huyện\nHM"
    assert made.confidence == "unknown"


def test_logged():
    made = register()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("agency.register", str(made.pk))
    assert (event.label, event.unit_path) == ("Hội mới", universe.PATH)


def test_listed_in_vietnamese_order():
    register(name="Đảng ủy thử", code="dang")
    register(name="Dân vận thử", code="dan")
    names = [a.name for a in queries.agencies(universe.EVERYTHING) if a.name.endswith("thử")]
    assert names == ["Dân vận thử", "Đảng ủy thử"]


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        register(by=universe.actor("quan-tri"), unit="690")
    with pytest.raises(Denied):
        register(by=universe.actor("vpdp"))


def test_a_code_is_used_once():
    register()
    with pytest.raises(Conflict):
        register()
