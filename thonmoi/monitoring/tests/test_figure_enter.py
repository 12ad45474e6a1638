"""A figure that an agency owns is entered once by it for every commune."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.figures import enter_figure
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world

CODE, OWNER = "14.1", "bhxh"


def where():
    return reverse("figure-enter", args=[world.row(CODE).indicator.id, world.period().code])


def enter(typed="95,6", *, by=OWNER, version=0):
    actor = universe.actor(by)
    return enter_figure(
        world.slot(CODE),
        by=actor,
        rule=world.row(CODE).indicator.rule,
        agency_id=universe.actor(OWNER).agency_ids and min(universe.actor(OWNER).agency_ids),
        version=version,
        typed=typed,
    )


def test_works(as_):
    assert "Tân Lợi" in as_(OWNER).get(where()).content.decode()
    as_(OWNER).post(where(), {"typed": "95,6", "version": 0, "unit": "25342"})
    cell = Cell.objects.get()
    assert (cell.state, cell.value, cell.owner.code) == ("offered", "95.6", OWNER)
    sheet = as_(world.OFFICER).get(reverse("entry", args=["25342", "2025-H1"])).content.decode()
    assert reverse("figure-agree", args=[cell.pk]) in sheet


def test_the_commune_cannot_type_it():
    assert not world.row(CODE).is_editable


def test_logged():
    enter()
    assert Event.objects.latest("seq").action == "figure.enter"


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        enter(by=world.OTHER)


def test_another_agency_is_told(as_):
    with pytest.raises(Denied):
        enter(by="phong-tu-phap")
    assert as_("phong-tu-phap").get(where()).status_code == 404


def test_a_second_writer_conflicts():
    enter()
    with pytest.raises(Conflict):
        enter("96", version=0)


@pytest.mark.parametrize("typed", ["", "956", "91.67", "chín mươi"])
def test_bad_input_gets_a_sentence(as_, typed):
    response = as_(OWNER).post(where(), {"typed": typed, "version": 0, "unit": "25342"})
    assert response.status_code == 422
    assert not Cell.objects.exists()
