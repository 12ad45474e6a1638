"""A unit of any kind is to reach a level in a year, by a document (S-05)."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules.words import Level
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.tests import world


def record(code="25330", by=world.OFFICE, level=Level.NEW_RURAL, year=2025):
    return actions.record_designation(
        universe.unit(code), by=universe.actor(by), level=level, year=year, document=world.paper()
    )


def test_works_and_is_read_back_with_its_document(as_):
    record()
    (found,) = queries.designations(world.office(), [universe.path("25330")])
    assert (found.level, found.year, found.document) == ("ntm", 2025, "Quyết định số 8111/QĐ-UBND")
    assert "An Khương" in as_(world.OFFICE).get("/levels/").content.decode()


def test_a_district_and_a_hamlet_can_aim_too():
    assert record("694", year=2026).unit.code == "694"
    hamlet = universe.unit("25342-nui-gio")
    made = actions.record_designation(
        hamlet,
        by=world.office(),
        level=Level.MODEL_HAMLET,
        year=2025,
        document=world.plan().document,
    )
    assert made.unit == hamlet


def test_logged():
    made = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("designation.record", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        record(by=world.LEADER)


def test_twice_conflicts():
    with pytest.raises(Conflict):
        record("25342", level=Level.ADVANCED)


def test_an_impossible_year_is_refused():
    with pytest.raises(Invalid):
        record(year=1925)


@pytest.mark.parametrize(
    ("name", "value"), [("number", "1/XX"), ("year", "x"), ("unit", "vn/"), ("level", "cao")]
)
def test_bad_input_gets_a_sentence(as_, name, value):
    sent = {
        "unit": universe.path("25330"),
        "level": "ntm",
        "year": "2025",
        "number": "2273/QĐ-UBND",
    }
    answer = as_(world.OFFICE).post("/levels/targets/registration/", sent | {name: value})
    assert answer.status_code == 422
