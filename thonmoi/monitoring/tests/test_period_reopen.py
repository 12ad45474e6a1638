"""A period is opened again for everybody, with a reason."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.periods import reopen_period
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER, closed


def reopen(by=world.OFFICE, reason="Bổ sung số liệu theo công văn của tỉnh", found=None):
    found = found or closed()
    return reopen_period(found, by=universe.actor(by), version=found.version, reason=reason)


def test_works(as_):
    found = closed()
    data = {"version": found.version, "reason": "Bổ sung"}
    address = reverse("period-reopen", args=[found.pk])
    assert as_(world.OFFICE).post(address, data).status_code == 302
    assert Period.objects.get(pk=found.pk).state == "open"
    assert world.type_in("97").value == "97"


def test_logged_with_its_reason():
    reopen()
    event = Event.objects.latest("seq")
    assert event.action == "period.reopen"
    assert "Bổ sung" in event.note


def test_an_open_period_conflicts():
    with pytest.raises(Conflict):
        reopen(found=Period.objects.get(pk=world.period().pk))


def test_a_second_writer_conflicts():
    found = closed()
    with pytest.raises(Conflict):
        reopen_period(found, by=universe.actor(world.OFFICE), version=found.version - 1, reason="x")


def test_without_a_reason_nothing_happens():
    with pytest.raises(Invalid):
        reopen(reason="  ")
    assert Period.objects.get(code="2025-H1").state == "closed"


def test_stranger_finds_nothing():
    found = closed()
    with pytest.raises(NotFound):
        reopen_period(found, by=STRANGER, version=found.version, reason="x")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        reopen("lanh-dao")
