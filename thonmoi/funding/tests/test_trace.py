"""Works and capital on the plan's data: S-14, S-26 to S-28, S-31, S-33, S-35 to S-37, S-47, S-52.

The plan states no amount: those here are of the tests alone.
"""

from decimal import Decimal

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Source
from thonmoi.funding.queries import CapitalFilter, Cut, ProjectFilter
from thonmoi.funding.rules import Check, Form, Nature
from thonmoi.funding.tests import world
from thonmoi.kernel.access import Actor
from thonmoi.library import queries as library
from thonmoi.ops import plan_trial


def followed(code: str = world.LOI):
    """All works of the plan, followed as the trial follows them; those of a commune."""
    plan_trial.follow_works(world.office())
    return queries.projects_at(world.office(), universe.path(code))


def houses(code: str):
    return [one for one in followed(code) if one.object == "nhà văn hóa ấp"]


def test_s14_works_with_capital_by_source_under_qd_2947(as_):
    """S-14: capital by source under the document that the plan cites; what lags shows."""
    paper = library.document_by_number(world.office(), "2947/QĐ-UBND")
    assert paper is not None
    row = world.project(due=world.date(2025, 6, 1))
    world.pay(world.allot(row=row, source="nstw", amount=600, paper="2947/QĐ-UBND"), 150)
    world.allot(row=row, source="ns-tinh", amount=300)
    page = queries.capital(world.office(), CapitalFilter(year=2025), Cut.SOURCE)
    assert [(one.label, one.balance.amount) for one in page.lines] == [
        ("Ngân sách trung ương", 600),
        ("Ngân sách tỉnh", 300),
    ]
    assert page.total.share == Decimal("16.67")
    late = queries.projects(world.office(), ProjectFilter(state=queries.LATE))
    assert [one.pk for one in late.rows] == [row.pk]


def test_s26_s27_works_at_their_sites_with_quantity():
    """S-26, S-27: six rooms at the named school; gate, pavement, court at the centre."""
    found = {one.name: one for one in followed()}
    rooms = next(one for one in found.values() if one.object == "phòng bộ môn, chức năng")
    assert (rooms.quantity, rooms.unit_text) == (6, "phòng")
    assert rooms.place_text == "trường TH&THCS Tân Lợi (điểm Tiểu học)"
    centre = [one for one in found.values() if "Trung tâm Văn hóa" in one.place_text]
    assert len(centre) == 3
    assert {one.criteria for one in centre} == {("6. Văn hóa",)}


def test_s28_ten_houses_each_at_its_hamlet():
    """S-28: six built, four repaired; the one of Ân Lợi is named twice and counted once."""
    found = houses(world.LOI)
    kinds = [one.kind.value for one in found]
    assert (kinds.count("build"), kinds.count("repair")) == (6, 4)
    assert len({one.site for one in found}) == 10
    assert len([one for one in followed() if one.site == "Ấp Ân Lợi"]) == 2
    twice = next(one for one in found if one.site == "Ấp Ân Lợi")
    assert [one.split(". ")[0] for one in twice.criteria] == ["6", "20"]


def test_s31_drains_consolidate():
    """S-31: the drains of two hamlets are followed like any work."""
    drains = [one for one in followed() if one.object == "mương thoát nước"]
    assert [one.site for one in drains] == ["Ấp Ân Lợi", "Ấp Sóc Trào A"]


def test_s33_credit_is_a_source_apart():
    """S-33: credit of the Policy Bank for households stands apart from every budget."""
    world.allot(source="tin-dung", nature=Nature.CREDIT, amount=500, households=12)
    page = queries.capital(world.office(), CapitalFilter(Nature.CREDIT), Cut.UNIT)
    assert (page.total.amount, page.lines[0].label) == (500, "Xã Tân Lợi")
    for nature in (Nature.INVESTMENT, Nature.RECURRENT, Nature.MOBILISED):
        assert queries.capital(world.office(), CapitalFilter(nature), Cut.UNIT).lines == ()
    (one,) = queries.allotments(world.office()).rows
    assert one.households == 12


def test_s35_s36_works_of_tan_hiep():
    """S-35, S-36: purchases for two schools; eight houses; "04 phòng tối thiểu" is a bound."""
    found = followed(world.HIEP)
    assert [one.kind.value for one in found if one.clause == "IV.3.b"] == ["purchase"] * 2
    assert len(houses(world.HIEP)) == 8
    assert {"Ấp 8", "Ấp 9", "Ấp Tân Lập", "Ấp Sóc 5"} <= {one.site for one in found}
    rooms = next(one for one in found if one.clause == "IV.3.c.-1")
    assert (rooms.comparator, rooms.quantity) == ("at_least", 4)


def test_s37_wifi_is_split_by_hamlet_and_counted_once():
    """S-37: eight places, each followed, one work."""
    (wifi,) = [one for one in followed(world.HIEP) if one.object == "wifi công cộng"]
    before = queries.counts(world.office()).works
    sites = [one for one in queries.hamlets(world.office(), universe.unit(world.HIEP)).values()]
    row = queries.project_row(world.office(), wifi.pk)
    actions.split_project(row, by=world.office(), version=1, sites=sites[:8])
    assert queries.counts(world.office()).works == before
    assert len(queries.parts(world.office(), wifi.pk)) == 8
    assert queries.findings(world.office()) == []


def test_s47_breaches_are_found_with_their_owner():
    """S-47: adjustments, disbursement, settlement; over-allotted, over-paid, no document."""
    row = world.project(budget=500)
    one = world.allot(row=row, amount=400)
    world.pay(one, 450)
    world.allot(row=world.again(row), amount=200, paper="", source="ns-huyen")
    found = {f.check: f for f in queries.findings(world.finance())}
    assert set(found) == {Check.OVERPAID, Check.NO_DOCUMENT, Check.OVER_BUDGET}
    assert found[Check.OVER_BUDGET].excess == 100
    assert {f.owner.value for f in found.values()} == {"finance"}


def test_s52_contributions_in_four_forms():
    """S-52: money, labour days, land, materials; of one's own will, without target."""
    row = world.project()
    forms = (Form.MONEY, Form.LABOUR, Form.LAND, Form.MATERIALS)
    for form in forms:
        facts = world.gift(form=form, unit_text="m³", unit_price=1000, quantity=Decimal(2))
        actions.record_contribution(row, by=world.officer(), facts=facts)
    found = queries.contributed(world.office(), universe.path(world.LOI))
    assert [(one.count, one.value) for one in found] == [(1, 2), (1, 2000), (1, 2000), (1, 2000)]
    assert queries.contributed(universe.actor(world.OTHER)) == []


def test_s52_public_totals_are_what_is_confirmed_and_name_nobody(as_):
    """S-52: works counted once, capital by registered documents, gifts whose givers agreed."""
    row = world.project()
    world.allot(row=row, amount=500)
    number = "2947/QĐ-UBND"
    facts = {"unit": world.LOI, "work": row.pk, "year": 2025, "source": source("nstw")}
    facts |= {"nature": "investment", "amount": "900", "paper": number, "on": "1/2/2025"}
    facts["unit"] = universe.path(world.LOI)
    assert as_(world.FINANCE).post("/capital/allotment/", facts).status_code == 302
    for is_public in (True, False):
        gift = world.gift(is_public=is_public, giver="Hộ thử nghiệm")
        actions.record_contribution(world.again(row), by=world.officer(), facts=gift)
    found = queries.released(Actor.PUBLIC, universe.path(world.LOI))
    assert (found.works, found.going_on, found.in_use) == (1, 1, 0)
    assert [(one.source, one.balance.amount) for one in found.capital] == [
        ("Ngân sách trung ương", 900)
    ]
    assert [(one.count, one.value) for one in found.given] == [(1, 3_600_000)]
    assert "Hộ thử nghiệm" not in str(found)


def source(code: str) -> int:
    return Source.objects.get(code=code).pk


def test_the_commune_and_the_hamlet_list_their_works(as_):
    plan_trial.follow_works(world.office())
    page = as_(world.OFFICER).get(f"/communes/{world.LOI}/works/").content.decode()
    assert "Công trình đang theo dõi" in page
    code = universe.unit(world.LOI).code
    hamlet = next(o for o in queries.projects_at(world.office(), universe.path(code)) if o.site)
    page = as_(world.OFFICER).get(f"/hamlets/{hamlet.site_code}/").content.decode()
    assert hamlet.name in page
