"""A mapping is put away; what was read through it stays."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.mappings.actions.mappings import drop_mapping
from thonmoi.mappings.models import Mapping
from thonmoi.mappings.queries.mappings import mappings
from thonmoi.mappings.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def test_works(as_):
    made, read = world.mapped(), world.taken()
    address = reverse("mapping-drop", args=[made.pk])
    assert as_(world.OFFICE).post(address).status_code == 302
    assert mappings(universe.actor(world.OFFICE)) == []
    assert as_(world.OFFICE).get(reverse("taking", args=[read.pk])).status_code == 200
    assert Event.objects.latest("seq").action == "mapping.drop"
    with pytest.raises(Conflict):
        drop_mapping(Mapping.objects.get(pk=made.pk), by=universe.actor(world.OFFICE))


def test_who_may():
    made = world.mapped()
    for actor, refusal in ((universe.actor("lanh-dao"), Denied), (STRANGER, NotFound)):
        with pytest.raises(refusal):
            drop_mapping(made, by=actor)
