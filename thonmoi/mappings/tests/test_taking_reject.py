"""A workbook is put aside; it stays readable."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.mappings.actions.takings import reject_taking
from thonmoi.mappings.models import Taking
from thonmoi.mappings.queries.takings import taking, waiting
from thonmoi.mappings.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def test_works():
    made, office = world.taken(), universe.actor(world.OFFICE)
    with pytest.raises(Conflict):
        reject_taking(made, by=office, version=0)
    reject_taking(made, by=office, version=made.version)
    assert waiting(office) == [] and taking(office, made.pk).taking.state == "rejected"
    with pytest.raises(Conflict):
        reject_taking(Taking.objects.get(pk=made.pk), by=office, version=2)


def test_who_may():
    made = world.taken()
    for actor, refusal in ((universe.actor("lanh-dao"), Denied), (STRANGER, NotFound)):
        with pytest.raises(refusal):
            reject_taking(made, by=actor, version=made.version)
