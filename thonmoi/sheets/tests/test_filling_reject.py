"""A filled form is put aside; the file stays."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.sheets.actions.fillings import reject_filling
from thonmoi.sheets.models import Filling
from thonmoi.sheets.tests import world


def reject(made, by=world.OFFICER):
    made = Filling.objects.get(pk=made.pk)
    return reject_filling(made, by=universe.actor(by), version=made.version)


def test_works(as_):
    made = world.uploaded({world.RATE: "98,2"})
    address = reverse("filling-reject", args=[made.pk])
    assert as_(world.OFFICER).post(address, {"version": made.version}).status_code == 302
    assert Filling.objects.get(pk=made.pk).state == "rejected"
    assert not Cell.objects.filter(typed="98,2").exists()


def test_logged():
    reject(world.uploaded({world.RATE: "98,2"}))
    assert Event.objects.latest("seq").action == "filling.reject"


def test_twice_conflicts():
    made = world.uploaded({world.RATE: "98,2"})
    reject(made)
    with pytest.raises(Conflict):
        reject(made)


def test_stranger_finds_nothing():
    made = world.uploaded({world.RATE: "98,2"})
    with pytest.raises(NotFound):
        reject_filling(made, by=STRANGER, version=made.version)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        reject(world.uploaded({world.RATE: "98,2"}), by="lanh-dao")
