"""A difference that stands is explained and is no longer asked about."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.treasury import actions, queries
from thonmoi.treasury.tests import world


def explain(row, reason="Dự án của chương trình khác", by=None):
    given = {"version": row.version, "reason": reason}
    return actions.explain_transfer(row, by=by or world.finance(), **given)


def test_works_and_refusals(as_):
    row = world.statement()
    line = world.line(row, "KB3")
    with pytest.raises(Invalid):
        explain(line, " ")
    with pytest.raises(Denied):
        explain(line, by=universe.actor(world.LEADER))
    stale = world.line(row, "KB3")
    explain(line)
    assert Event.objects.latest("seq").action == "transfer.explain"
    page = as_(world.FINANCE).get(f"/capital/statements/{row.pk}/").content.decode()
    assert "Dự án của chương trình khác" in page
    head = queries.statement(world.finance(), row.pk)
    assert (head.explained, head.open) == (1, 2)
    with pytest.raises(Conflict):
        explain(stale)
