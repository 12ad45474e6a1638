"""The officer sends the sheet to the chair."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.sending import send_submission
from thonmoi.monitoring.models import Cell, Submission
from thonmoi.monitoring.tests import world


def send(by):
    return send_submission(world.commune(), by=universe.actor(by), period=world.period())


def test_works(as_):
    world.type_in()
    where = reverse("submission-send", args=["25342", world.period().code])
    assert as_(world.OFFICER).get(where).status_code == 200
    as_(world.OFFICER).post(where, {"note": "Kính trình"})
    assert Submission.objects.get().state == "sent"
    assert Cell.objects.get().state == "sent"


def test_logged():
    world.type_in()
    submission = world.send()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("submission.send", str(submission.pk))
    assert "monitoring.cell" in event.changes


def test_stranger_finds_nothing():
    world.type_in()
    with pytest.raises(NotFound):
        send(world.OTHER)


def test_wrong_role_is_told():
    world.type_in()
    with pytest.raises(Denied):
        send(world.CHAIR)


def test_an_error_keeps_the_sheet():
    world.type_in("786")
    with pytest.raises(Invalid, match=r"18\.7"):
        world.send()
    assert not Submission.objects.exists()


def test_twice_has_nothing_to_send():
    world.type_in()
    world.send()
    with pytest.raises(Invalid):
        world.send()


def test_nothing_entered_is_refused():
    with pytest.raises(Invalid):
        world.send()
