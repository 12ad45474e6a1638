"""How the Treasury calls a source is said once, and then lines are compared with their source."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding.models import Source
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.treasury import actions, queries
from thonmoi.treasury.tests import world


def name(row, code: str, by=None):
    pk = Source.objects.get(code=code).pk
    given = {"version": row.version, "sources": {"NS tỉnh": pk}}
    return actions.name_source(row, by=by or world.finance(), **given)


def test_works_and_a_line_of_another_source_is_no_longer_the_same(as_):
    world.capital.pay(world.coded(source="nstw"), 300, voucher="KB1")
    row = world.statement()
    assert world.differences(row)["KB1"] == "same"
    pk = Source.objects.get(code="ns-tinh").pk
    sent = {"version": row.version, "source_0": pk}
    address = f"/capital/statements/{row.pk}/sources/"
    assert as_(world.FINANCE).post(address, sent).status_code == 302
    assert Event.objects.latest("seq").action == "source.name"
    found = queries.compared(world.finance(), row.pk)
    assert [one.difference.value for one in found if "KB1" in (one.there_voucher,)] == ["missing"]
    assert [o.difference.value for o in found if o.here_voucher == "KB1"] == ["only-ours"]
    assert queries.sources_said(world.finance(), row.pk, ["ns tinh"]) == []


def test_again_another_and_who_may():
    row = world.statement()
    with pytest.raises(Denied):
        name(row, "nstw", by=universe.actor("vpdp"))
    stale = queries.statement_row(universe.EVERYTHING, row.pk)
    name(row, "nstw")
    name(queries.statement_row(universe.EVERYTHING, row.pk), "ns-tinh")
    names = queries.source_names(world.finance(), universe.PATH)
    assert names == {"ns tinh": Source.objects.get(code="ns-tinh").pk}
    with pytest.raises(Conflict):
        name(stale, "nstw")
