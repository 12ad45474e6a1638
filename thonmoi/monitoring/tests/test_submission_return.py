"""The chair gives the sheet back with a reason; every value stays."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.approval import return_submission
from thonmoi.monitoring.models import Cell, Submission
from thonmoi.monitoring.tests import world

REASON = "Thiếu minh chứng"


@pytest.fixture
def sent():
    world.type_in()
    return world.send()


def give_back(sent, by=world.CHAIR, reason=REASON):
    return return_submission(sent, by=universe.actor(by), reason=reason)


def test_works(as_, sent):
    as_(world.CHAIR).post(reverse("submission-return", args=[sent.pk]), {"reason": REASON})
    assert Submission.objects.get().state == "entering"
    cell = Cell.objects.get()
    assert (cell.state, cell.value) == ("draft", "97.74")
    page = as_(world.OFFICER).get(reverse("entry", args=["25342", "2025-H1"])).content.decode()
    assert REASON in page


def test_logged(sent):
    give_back(sent)
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("submission.return", REASON)


def test_stranger_finds_nothing(sent):
    with pytest.raises(NotFound):
        give_back(sent, by="chu-tich-tan-hiep")


def test_wrong_role_is_told(sent):
    with pytest.raises(Denied):
        give_back(sent, by=world.OFFICER)


def test_wrong_state_conflicts(sent):
    world.approve(sent)
    with pytest.raises(Conflict):
        give_back(sent)


def test_a_reason_is_needed(as_, sent):
    with pytest.raises(Invalid):
        give_back(sent, reason="  ")
    where = reverse("submission-return", args=[sent.pk])
    assert as_(world.CHAIR).post(where, {"reason": ""}).status_code == 422
