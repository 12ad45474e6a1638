"""The division returns one value with a reason; the rest goes on."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.verification import return_reading
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world

REASON = "Chưa khớp sổ theo dõi, bổ sung biên bản"


def give_back(cell, by=world.DIVISION, reason=REASON, due=None):
    actor = universe.actor(by)
    return return_reading(world.charged(cell), by=actor, agency_id=None, reason=reason, due=due)


def test_works_and_the_officer_mends(as_):
    cell = world.approved()
    where = reverse("reading-return", args=[cell.pk])
    as_(world.DIVISION).post(where, {"reason": REASON, "due": "30/6/2025"})
    kept = Cell.objects.get(pk=cell.pk)
    assert (kept.state, kept.return_due.isoformat()) == ("returned", "2025-06-30")
    assert REASON in as_(world.OFFICER).get(reverse("my-work")).content.decode()
    world.type_in("98", version=kept.version)
    world.approve(world.send())
    assert Cell.objects.get(pk=cell.pk).state == "approved"


def test_logged():
    give_back(world.approved())
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("reading.return", REASON)


def test_stranger_finds_nothing():
    cell = world.approved()
    with pytest.raises(NotFound):
        give_back(cell, by=world.OTHER)


def test_another_division_is_told():
    cell = world.approved()
    with pytest.raises(Denied):
        give_back(cell, by="phong-tu-phap")


def test_wrong_state_conflicts():
    cell = world.approved()
    world.confirm(cell)
    with pytest.raises(Conflict):
        give_back(cell)


@pytest.mark.parametrize(("reason", "due"), [("", ""), (REASON, "1/1/2020"), (REASON, "32/1/2025")])
def test_bad_input_gets_a_sentence(as_, reason, due):
    cell = world.approved()
    where = reverse("reading-return", args=[cell.pk])
    response = as_(world.DIVISION).post(where, {"reason": reason, "due": due})
    assert response.status_code == 422
    assert Cell.objects.get(pk=cell.pk).state == "approved"


def test_a_reason_is_needed():
    cell = world.approved()
    with pytest.raises(Invalid):
        give_back(cell, reason=" ")
