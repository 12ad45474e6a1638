"""A proposal's page asks the same however many works there are."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from thonmoi.priorities.tests import world


def asked(as_, address: str) -> int:
    client = as_(world.OFFICE)
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_pages_stay_within_the_bound(as_):
    few = world.draft(year=2026)
    world.estimated()
    many = world.draft()
    counts = [asked(as_, f"/priorities/{row.pk}/") for row in (few, many)]
    assert counts[0] == counts[1] <= 15
    assert asked(as_, "/priorities/") <= 15
