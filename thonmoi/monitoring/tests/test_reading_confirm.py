"""The charged division confirms a value; whoever entered it may not."""

from dataclasses import replace

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.verification import confirm_reading
from thonmoi.monitoring.models import Cell, Confirmation
from thonmoi.monitoring.queries import concluding
from thonmoi.monitoring.tests import world


def test_works(as_):
    cell = world.approved()
    page = as_(world.DIVISION).get(reverse("queue")).content.decode()
    assert reverse("reading-confirm", args=[cell.pk]) in page
    told = as_(world.DIVISION).post(reverse("reading-confirm", args=[cell.pk]), follow=True)
    assert f"Đã xác nhận: {cell.unit}, {cell.indicator.code}." in told.content.decode()
    assert Cell.objects.get(pk=cell.pk).state == "confirmed"
    assert Confirmation.objects.get().agency.code == "phong-nnmt"


def test_logged():
    cell = world.approved()
    world.confirm(cell)
    event = Event.objects.latest("seq")
    assert event.action == "reading.confirm"
    assert '"state":["approved","confirmed"]' in event.changes


def test_the_criterion_is_then_ready_to_conclude():
    cell = world.approved()
    world.confirm(cell)
    found = concluding.ready(universe.actor(world.DIVISION))
    assert [(one.code, one.unit.code) for one in found] == [("18", "25342")]


def test_stranger_finds_nothing(as_):
    cell = world.approved()
    with pytest.raises(NotFound):
        world.confirm(cell, by=world.OTHER)


def test_another_division_is_told(as_):
    cell = world.approved()
    with pytest.raises(Denied):
        world.confirm(cell, by="phong-tu-phap")
    where = reverse("reading-confirm", args=[cell.pk])
    assert as_("phong-tu-phap").post(where).status_code == 403


def test_self_confirmation_is_refused():
    cell = world.approved()
    officer = universe.actor(world.OFFICER).id
    both = replace(universe.actor(world.DIVISION), id=officer)
    with pytest.raises(Denied, match=r"entered|nhập"):
        confirm_reading(world.charged(cell), by=both, agency_id=None)
    assert Cell.objects.get(pk=cell.pk).state == "approved"


def test_twice_conflicts():
    cell = world.approved()
    world.confirm(cell)
    with pytest.raises(Conflict):
        world.confirm(cell)
    assert Confirmation.objects.count() == 1


def test_ticked_values_are_confirmed_together(as_):
    cell = world.approved()
    where = reverse("queue-indicator", args=[cell.indicator_id])
    assert "Tân Lợi" in as_(world.DIVISION).get(where).content.decode()
    as_(world.DIVISION).post(reverse("readings-confirm"), {"cell": [cell.pk, "x"]})
    assert Cell.objects.get(pk=cell.pk).state == "confirmed"
