"""A commune registers which criteria it meets by which quarter (S-52)."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.cascade import queries
from thonmoi.cascade.models import RoadmapStep
from thonmoi.cascade.queries import offers
from thonmoi.cascade.rules import StepState
from thonmoi.cascade.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def address(code=world.LOI):
    return reverse("roadmap-register", args=[code])


def sent(**changes):
    field = f"q{world.criterion_row('5').pk}"
    return {field: "3", "ground": f"c{world.clause('III.2.-1').pk}"} | changes


def test_works_beside_the_standing_of_today():
    world.register([("5", 3), ("2", 1), ("13", 1)])
    rows = {one.code: one for one in queries.steps(universe.actor(world.OFFICER))}
    assert {code: one.state for code, one in rows.items()} == {
        "5": StepState.ON_WAY,
        "2": StepState.MET,
        "13": StepState.PASSED,
    }
    assert (rows["5"].quarter_name, rows["5"].ground) == ("Quý III/2025", "IV.2")
    assert rows["5"].now.source == "IV.2.1.b"


def test_of_a_commune_without_conclusions_nothing_is_known():
    world.register([("5", 1)], code=world.KHUONG, by=world.OFFICE)
    (one,) = queries.steps(universe.actor(world.OFFICE))
    assert one.state is StepState.UNKNOWN


def test_by_the_paper_that_the_commune_issued(as_):
    paper = world.record(world.owed()).document
    answer = as_(world.OFFICER).post(address(), sent(ground=f"d{paper.pk}"))
    assert answer.status_code == 302
    assert RoadmapStep.objects.get().document_id == paper.pk


def test_logged():
    world.register()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("roadmap.register", str(universe.unit(world.LOI).pk))


def test_stranger_and_neighbour_find_nothing(as_):
    with pytest.raises(NotFound):
        world.register(by=world.OTHER)
    assert as_(world.OTHER).get(address()).status_code == 404
    assert as_(world.OTHER).get(reverse("roadmap", args=[world.LOI])).status_code == 404
    world.register()
    assert queries.steps(universe.actor(world.OTHER)) == []


def test_wrong_role_is_told(as_):
    for who in (world.LEADER, world.DIVISION, "quan-tri"):
        with pytest.raises(Denied):
            world.register(by=who)
    assert as_(world.LEADER).get(address()).status_code == 403


def test_twice_conflicts(as_):
    world.register()
    with pytest.raises(Conflict):
        world.register([("5", 4)])
    with pytest.raises(Conflict):
        world.register([("6", 2), ("6", 3)])
    assert as_(world.OFFICER).post(address(), sent()).status_code == 422
    assert RoadmapStep.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"ground": ""}, {"steps": ()}, {"steps": (("5", 5),)}, {"year": 20}, {"code": "694"}]
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(Invalid):
        world.register(by=world.OFFICE, **wrong)
    assert not RoadmapStep.objects.exists()


def test_the_plan_proposes_and_registers_nothing(as_):
    html = as_(world.OFFICER).get(address(), {"from": "plan"}).content.decode()
    assert html.count('<option value="4" selected>') == 5
    assert not RoadmapStep.objects.exists()
    unit, actor = universe.unit(world.HIEP), universe.actor(world.OFFICE)
    set_ = offers.set_offered(actor, unit, offers.level_of(actor, unit), 2025)
    found = [one.code for one in offers.offers(actor, unit, set_, 2025) if one.is_proposed]
    assert found == ["1", "5", "6", "8", "19"]


@pytest.mark.parametrize(
    "wrong", [{"ground": ""}, {"ground": "c1"}, {"number": "0/X", "ground": ""}]
)
def test_bad_input_gets_a_sentence(as_, wrong):
    assert as_(world.OFFICER).post(address(), sent(**wrong)).status_code == 422
    assert not RoadmapStep.objects.exists()
