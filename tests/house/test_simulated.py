"""What is simulated says so: rows, log, pages, exports; no deed has to remember it."""

import json

import pytest
from django.apps import apps
from django.test import Client

from tests import universe
from thonmoi.audit import queries as log
from thonmoi.audit.doctor import examine, logged_models
from thonmoi.audit.models import ChainHead, Event
from thonmoi.criteria.models import Charge
from thonmoi.kernel.access import Actor, ActorKind
from thonmoi.monitoring.actions import entry
from thonmoi.monitoring.models import BaseFigure, Cell, Conclusion, Reading, Submission
from thonmoi.monitoring.queries.as_json import status_json
from thonmoi.monitoring.tests import world
from thonmoi.reports.models import Report

MARK = "Số liệu mô phỏng"


@pytest.fixture
def simulated():
    """One figure that the officer of Tân Lợi entered for show."""
    actor = universe.actor(world.OFFICER).simulated()
    rule = world.row().indicator.rule
    return entry.save_cell(world.slot(), by=actor, rule=rule, version=0, typed="97,74")


def test_the_models_that_carry_the_mark_are_known():
    marked = {m for m in logged_models() if any(f.name == "is_simulated" for f in m._meta.fields)}
    assert marked == {BaseFigure, Cell, Charge, Conclusion, Reading, Report, Submission}


def test_a_simulated_actor_keeps_office_and_rights_and_nothing_else():
    meant = universe.actor(world.OFFICER)
    shown = meant.simulated()
    assert (shown.id, shown.office, shown.grants) == (meant.id, meant.office, meant.grants)
    assert shown.is_simulated
    assert not shown.is_signed_in
    assert not meant.is_simulated


def test_the_row_and_its_event_say_so(simulated):
    assert Cell.objects.get(pk=simulated.pk).is_simulated
    assert Event.objects.latest("seq").actor_kind == ActorKind.SIMULATED
    assert log.is_simulated(Actor.PUBLIC)
    assert list(examine()) == []


def test_what_rests_on_it_is_simulated_whoever_goes_on(simulated):
    world.approve(world.send())
    world.confirm(simulated)
    assert Reading.objects.get(cell=simulated).is_simulated


def test_a_simulated_hand_on_a_row_marks_it():
    cell = world.type_in("97,74")
    assert not cell.is_simulated
    actor = universe.actor(world.OFFICER).simulated()
    rule = world.row().indicator.rule
    entry.save_cell(world.slot(), by=actor, rule=rule, version=cell.version, typed="98")
    assert Cell.objects.get(pk=cell.pk).is_simulated


def test_nothing_says_so_where_all_was_meant():
    world.type_in("97,74")
    assert not log.is_simulated(Actor.PUBLIC)
    assert MARK not in Client().get("/sign-in/").content.decode()
    assert not status_json(Actor.PUBLIC, universe.unit("694"))["simulated"]


@pytest.mark.parametrize("address", ["/sign-in/", "/ui/", "/no-such-page/"])
def test_every_page_says_so_to_a_visitor(simulated, address):
    assert MARK in Client().get(address).content.decode()


def test_every_frame_says_so_to_those_inside(simulated, as_):
    page = as_("vpdp").get("/overview/").content.decode()
    assert MARK in page


def test_the_json_says_so(simulated):
    assert status_json(Actor.PUBLIC, universe.unit("694"))["simulated"]


def test_the_doctor_finds_a_mark_taken_away(simulated, guard):
    with guard.tampering():
        ChainHead.objects.update(is_simulated=False)
    assert [doubt.kind for doubt in examine()] == ["event.unmarked"]


def test_every_changed_row_of_a_simulated_deed_is_marked(simulated):
    changes = json.loads(Event.objects.latest("seq").changes)
    for name in changes:
        label, _colon, pk = name.rpartition(":")
        row = apps.get_model(label).objects.get(pk=pk)
        assert getattr(row, "is_simulated", True)
