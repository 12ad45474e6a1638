"""Made-up works and money to measure by: one deed, one entry, true to their own sums."""

import pytest

from tests import universe
from thonmoi.audit.models import ChainHead, Event
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Allotment, Payment, Project
from thonmoi.funding.queries import CapitalFilter, Cut
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.ops.bench import capital as bench
from thonmoi.units import queries as units

SHOW = universe.EVERYTHING.simulated()


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Two districts of two communes are enough to see that it is right."""
    monkeypatch.setattr(bench, "DISTRICTS", 2)
    monkeypatch.setattr(bench, "COMMUNES", 2)


def test_one_entry_for_all_and_every_sum_agrees():
    bench.fill(SHOW, 60, 200)
    asked.logged("capital.simulate")
    event = Event.objects.latest("seq")
    assert (event.note, len(event.changes) < 100) == ("60 works, 200 vouchers", True)
    assert ChainHead.objects.get(pk=1).is_simulated
    assert (Project.objects.count(), Payment.objects.count()) == (60, 200)
    assert queries.mismatches(SHOW) == []
    counts = queries.finding_counts(SHOW)
    assert counts.total() == len(queries.findings(SHOW)) > 0
    assert {one.check for one in queries.finding_page(SHOW).rows} <= {one for one, _ in counts}
    assert queries.debts(SHOW, most=5) == queries.debts(SHOW)[:5]


def test_a_province_is_cut_by_district_and_narrowed_to_one(as_):
    bench.fill(SHOW, 100, 100)
    page = as_("vpdp-tinh").get("/capital/?by=area").content.decode()
    assert '<optgroup label="Huyện Hớn Quản">' in page
    assert "unit=901" in page
    province = universe.actor("vpdp-tinh")
    found = queries.capital(province, CapitalFilter(), Cut.AREA)
    assert {"Huyện Hớn Quản", "Huyện Số 1"} <= {row.label for row in found.lines}
    path = units.unit(SHOW, "901").path
    one = queries.capital(province, CapitalFilter(within=path), Cut.UNIT)
    assert len(one.lines) == bench.COMMUNES
    assert next(row.balance for row in found.lines if row.code == "901") == one.total
    narrowed = as_("vpdp-tinh").get("/capital/?unit=901&by=unit").content.decode()
    assert "Huyện Số 1" in narrowed
    assert "Theo huyện" not in as_(world.OFFICE).get("/capital/").content.decode()


def test_never_beside_what_is_real():
    communes = [universe.unit(world.LOI)]
    given = {"communes": communes, "works": 1, "vouchers": 1}
    with pytest.raises(Conflict):
        actions.simulate_capital(Place("vn/"), by=universe.EVERYTHING, **given)
    with pytest.raises(Denied):
        actions.simulate_capital(Place(universe.PATH), by=world.office(), **given)
    world.project()
    with pytest.raises(Conflict):
        actions.simulate_capital(Place("vn/"), by=SHOW, **given)
    assert not Allotment.objects.exists()
