"""The chair approves in one tap: each value becomes a reading and goes to its division."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.approval import approve_submission
from thonmoi.monitoring.models import Cell, Reading
from thonmoi.monitoring.queries.standings import status
from thonmoi.monitoring.tests import world


@pytest.fixture
def sent():
    world.type_in()
    return world.send()


def test_works(as_, sent):
    page = as_(world.CHAIR).get(reverse("submission", args=[sent.pk])).content.decode()
    assert reverse("submission-approve", args=[sent.pk]) in page
    assert "<b>97,74</b>" in page  # what is approved is seen, not only counted
    as_(world.CHAIR).post(reverse("submission-approve", args=[sent.pk]), {"version": sent.version})
    assert Cell.objects.get().state == "approved"
    reading = Reading.objects.get(cell__isnull=False)
    assert (reading.value, reading.on.isoformat()) == ("97.74", "2025-06-17")
    assert reading.entered_by_id != reading.approved_by_id


def test_the_matrix_shows_it_as_verifying(sent):
    world.approve(sent)
    shown = status(universe.actor("lanh-dao"), world.commune()).standings["18"]
    assert shown.is_verifying
    assert shown.standing == "met_not_sustainable"


def test_logged(sent):
    world.approve(sent)
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("submission.approve", str(sent.pk))
    assert "monitoring.reading" in event.changes


def test_stranger_finds_nothing(sent):
    with pytest.raises(NotFound):
        approve_submission(sent, by=universe.actor("chu-tich-tan-hiep"))


def test_wrong_role_is_told(as_, sent):
    with pytest.raises(Denied):
        approve_submission(sent, by=universe.actor(world.OFFICER))
    page = as_(world.OFFICER).get(reverse("submission", args=[sent.pk])).content.decode()
    assert reverse("submission-approve", args=[sent.pk]) not in page


def test_what_was_sent_after_the_chair_looked_is_not_approved_unseen(as_, sent):
    seen = sent.version
    world.type_in("Đạt", code=world.PASS)
    world.send()
    where = reverse("submission-approve", args=[sent.pk])
    for given in ({"version": seen}, {}):
        assert as_(world.CHAIR).post(where, given).status_code == 409
    assert set(Cell.objects.values_list("state", flat=True)) == {"sent"}


def test_twice_conflicts(sent):
    world.approve(sent)
    with pytest.raises(Conflict):
        world.approve(sent)
    assert Reading.objects.filter(cell__isnull=False).count() == 1
