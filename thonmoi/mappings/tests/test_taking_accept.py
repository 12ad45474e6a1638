"""B-12 A commune's own workbook becomes drafts in its sheet, through the gate of the period."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.mappings.actions.takings import Chosen, accept_taking
from thonmoi.mappings.models import Taking
from thonmoi.mappings.rules import Level, Way
from thonmoi.mappings.tests import world
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def read(period="2025-H1"):
    mapping = world.mapped(world.FORM, world.form(), world.ADVANCED)
    filled = world.form_filled({"D7": 96.5, "D6": 2150})
    return world.taken(
        filled, mapping=mapping, by=world.OFFICER, code="25342", period=period, way=Way.ENTER
    )


def accept(made, by=world.OFFICER, actor=None):
    made = Taking.objects.select_related("unit", "mapping__unit", "file").get(pk=made.pk)
    chosen = Chosen({one.unit_id for one in made.values.all()}, ())
    actor = actor or universe.actor(by)
    return accept_taking(made, by=actor, version=made.version, chosen=chosen)


def test_works_once():
    monitoring.period()
    made = read()
    assert {one.address for one in made.values.all()} == {"D6", "D7"}
    accept(made)
    cell = Cell.objects.get(unit=universe.unit("25342"), indicator__code=monitoring.RATE)
    assert (cell.typed, cell.state) == ("96,5", "draft")
    with pytest.raises(Conflict):
        accept(made)
    with pytest.raises(Invalid):  # it says nothing that is not there
        read()


def test_a_period_that_is_not_open_takes_nothing():
    made = read("2022-Y")
    wrong = made.values.get(address="D7")
    assert wrong.level == Level.ERROR and wrong.sentence


def test_a_value_changed_meanwhile_stops_all_of_it():
    made = read()
    monitoring.type_in("97")
    with pytest.raises(Conflict):
        accept(made)


def test_who_may():
    made = read()
    with pytest.raises(Denied):
        accept(made, by=world.OFFICE)
    with pytest.raises(NotFound):
        accept(made, actor=STRANGER)
