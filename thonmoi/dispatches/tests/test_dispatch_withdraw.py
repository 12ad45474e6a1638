"""dispatch.withdraw: a submitted paper becomes a draft again."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied


def test_works_logged_with_its_reason(as_):
    row = world.submitted()
    said = {"version": row.version, "note": "Sửa số hộ"}
    as_(world.OFFICER).post(f"/dispatches/{row.pk}/withdrawal/", said)
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("dispatch.withdraw", "Sửa số hộ")
    assert world.fresh(row).state == "draft"


def test_who_may_and_when():
    row, by = world.submitted(), universe.actor(world.OFFICER)
    with pytest.raises(Denied):
        actions.withdraw_dispatch(row, by=universe.actor(world.OFFICE), version=row.version)
    with pytest.raises(Conflict):
        actions.withdraw_dispatch(row, by=by, version=row.version - 1)
    actions.withdraw_dispatch(row, by=by, version=row.version)
    with pytest.raises(Conflict):
        actions.withdraw_dispatch(world.fresh(row), by=by, version=row.version)
