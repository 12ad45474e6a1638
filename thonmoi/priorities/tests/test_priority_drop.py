"""A draft is dropped with a reason and makes room for another."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.priorities import actions
from thonmoi.priorities.tests import world


def drop(row, reason="Đổi hạn mức", by=None):
    return actions.drop_priority(row, by=by or world.office(), version=row.version, reason=reason)


def test_works_and_refusals(as_):
    row = world.draft()
    with pytest.raises(Invalid):
        drop(row, " ")
    with pytest.raises(Denied):
        drop(row, by=universe.actor(world.FINANCE))
    drop(row)
    assert Event.objects.latest("seq").action == "priority.drop"
    assert "Đổi hạn mức" in as_(world.OFFICE).get(f"/priorities/{row.pk}/").content.decode()
    with pytest.raises(Conflict):
        drop(world.again(row))
    world.draft()
