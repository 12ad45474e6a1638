"""A record that was made by mistake is taken back."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.mappings.actions.filings import withdraw_filing
from thonmoi.mappings.models import Filing
from thonmoi.mappings.queries.filings import filing, filings
from thonmoi.mappings.tests import walk, world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def test_works():
    (pk,) = walk.filing()
    office = universe.actor(world.OFFICE)
    withdraw_filing(Filing.objects.get(pk=pk), by=office)
    assert filings(office) == [] and filing(office, pk).filing.withdrawn_at is not None
    with pytest.raises(Conflict):
        withdraw_filing(Filing.objects.get(pk=pk), by=office)


def test_who_may():
    (pk,) = walk.filing()
    for actor, refusal in ((universe.actor("lanh-dao"), Denied), (STRANGER, NotFound)):
        with pytest.raises(refusal):
            withdraw_filing(Filing.objects.get(pk=pk), by=actor)
