"""Chosen rows of a filled form are entered by the ordinary deed."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.sheets.actions.fillings import accept_filling
from thonmoi.sheets.models import Filling
from thonmoi.sheets.rules import Level
from thonmoi.sheets.tests import world


def accept(made, by=world.OFFICER, rows=None):
    made = Filling.objects.select_related("unit", "period").get(pk=made.pk)
    wanted = [row.pk for row in made.rows.all()] if rows is None else rows
    return accept_filling(made, by=universe.actor(by), version=made.version, rows=wanted)


def test_works(as_):
    made = world.uploaded({world.RATE: 98.2, f"!{world.PASS}": "x"})
    rows = [row.pk for row in made.rows.all()]
    address = reverse("filling-accept", args=[made.pk])
    response = as_(world.OFFICER).post(address, {"version": made.version, "rows": rows})
    assert response.status_code == 302
    cells = {cell.indicator.code: cell for cell in Cell.objects.select_related("indicator")}
    assert (cells[world.RATE].typed, cells[world.RATE].value) == ("98,2", "98.2")
    assert cells[world.PASS].is_not_applicable


def test_logged_with_every_cell_under_one_cause():
    accept(world.uploaded({world.RATE: "98,2"}))
    actions = [event.action for event in Event.objects.order_by("-seq")[:2]]
    assert set(actions) == {"cell.save", "filling.accept"}


def test_what_was_wrong_is_never_entered():
    made = world.uploaded({world.RATE: "abc"})
    assert {row.level for row in made.rows.all()} == {Level.ERROR}
    with pytest.raises(Invalid):
        accept(made)
    assert not Cell.objects.filter(typed="abc").exists()


def test_a_value_changed_meanwhile_stops_all_of_it():
    made = world.uploaded({world.RATE: "98,2", world.PASS: "Đạt"})
    monitoring.type_in("97")
    with pytest.raises(Conflict, match=world.RATE):
        accept(made)
    assert not Cell.objects.filter(indicator__code=world.PASS).exists()


def test_a_value_that_was_sent_meanwhile_is_not_touched():
    made = world.uploaded({world.RATE: "98,2"})
    monitoring.type_in("97")
    monitoring.send()
    with pytest.raises(Conflict):
        accept(made)


def test_twice_conflicts():
    made = world.uploaded({world.RATE: "98,2"})
    accept(made)
    with pytest.raises(Conflict):
        accept(made)


def test_nothing_chosen_gets_a_sentence(as_):
    made = world.uploaded({world.RATE: "98,2"})
    address = reverse("filling-accept", args=[made.pk])
    response = as_(world.OFFICER).post(address, {"version": made.version})
    assert response.status_code == 422
    assert "Chọn ít nhất một số liệu" in response.content.decode()


def test_stranger_finds_nothing():
    made = world.uploaded({world.RATE: "98,2"})
    with pytest.raises(NotFound):
        accept_filling(made, by=STRANGER, version=made.version, rows=[])


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        accept(world.uploaded({world.RATE: "98,2"}), by=world.CHAIR)
