"""dispatch.drop: a draft is put away and stays in the list."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied


def test_works_logged_and_stays_listed(as_):
    row = world.begun()
    as_(world.OFFICER).post(f"/dispatches/{row.pk}/end/", {"version": 1})
    assert Event.objects.latest("seq").action == "dispatch.drop"
    assert [one.state for one in queries.dispatches(universe.actor(world.CHAIR))] == ["dropped"]
    assert "/words/" not in as_(world.OFFICER).get(f"/dispatches/{row.pk}/").content.decode()


def test_who_may_and_when(as_):
    row = world.begun()
    with pytest.raises(Denied):
        actions.drop_dispatch(row, by=universe.actor(world.DIVISION), version=1)
    assert as_(world.OFFICER).post(f"/dispatches/{row.pk}/end/", {}).status_code == 422
    submitted = world.submitted()
    with pytest.raises(Conflict):
        actions.drop_dispatch(submitted, by=universe.actor(world.OFFICER), version=3)
