"""Plans under the plan, on the plan's own clauses: S-40, S-48, S-52, S-55."""

from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.cascade import queries
from thonmoi.cascade.rules import Group, Kind, State, StepState
from thonmoi.cascade.tests import world


def office():
    return universe.actor(world.OFFICE)


def ask(path, kind, group):
    found = queries.bodies(office(), world.clause(path), kind, group)
    return world.require(path, kind, bodies=[one.body for one in found if one.is_proposed])


def owed(kind):
    rows = queries.subplans(office(), plan_pk=world.plan().pk)
    return [one.body for one in rows if one.kind is kind and one.is_owed]


def test_s40_the_other_communes_owe_their_own_plan():
    """S-40: those named in none of IV.2 to IV.4; whoever has issued none is visible."""
    ask("IV.5", Kind.COMMUNE, Group.OTHERS)
    names = [one.removeprefix("Ủy ban nhân dân xã ") for one in owed(Kind.COMMUNE)]
    assert names == ["An Khương", "Đồng Nơ", "Phước An", "Tân Quan", "Thanh Bình"]
    row = queries.subplans(universe.actor("can-bo-phuoc-an"))[0]
    world.record(queries.subplan_row(office(), row.pk), by="can-bo-phuoc-an")
    assert "Ủy ban nhân dân xã Phước An" not in owed(Kind.COMMUNE)


def test_s40_a_child_plan_leads_to_its_parent_and_back(as_):
    """S-40: the commune's plan, read into the program, is a child of the district's."""
    made = world.commune_plan()
    world.record(world.owed(), facts=None, child=made)
    browser = as_(world.OFFICER)
    child = browser.get(reverse("plan", args=[made.pk])).content.decode()
    parent = browser.get(reverse("plan", args=[world.plan().pk])).content.decode()
    assert f'href="{reverse("plan", args=[world.plan().pk])}"' in child
    assert f'href="{reverse("plan", args=[made.pk])}"' in parent


def test_s48_each_division_owes_a_plan_for_the_criteria_it_leads():
    """S-48: V.3 asks the agencies charged; one row for each criterion, communes not among them."""
    made = ask("V.3.-1", Kind.SECTOR, Group.CHARGED)
    found = [one for one in queries.subplans(office()) if one.kind is Kind.SECTOR]
    assert len(found) == len(made) >= 20
    assert "5. Giáo dục" in [one.criterion for one in found if "Giáo dục" in one.body]
    assert not any(one.body.startswith("Ủy ban nhân dân xã") for one in found)


def test_s52_registered_criteria_by_quarter_beside_what_is_concluded(as_):
    """S-52: met, on the way, past its quarter; communes side by side."""
    world.register([("2", 1), ("13", 1), ("5", 3)])
    world.register([("8", 4)], code=world.HIEP, by=world.OFFICE, ground="IV.3")
    states = {(one.unit.name, one.code): one.state for one in queries.steps(office())}
    assert states == {
        ("Tân Lợi", "2"): StepState.MET,
        ("Tân Lợi", "13"): StepState.PASSED,
        ("Tân Lợi", "5"): StepState.ON_WAY,
        ("Tân Hiệp", "8"): StepState.ON_WAY,
    }
    html = unescape(as_(world.OFFICE).get(reverse("roadmaps")).content.decode())
    assert "Xã Tân Lợi, 13. Tổ chức sản xuất và phát triển kinh tế nông thôn: Quý I/2025" in html


def test_s52_the_roadmap_itself_is_owed_by_every_commune():
    """S-52: V.6 asks all communes for a roadmap by resolution or plan."""
    ask("V.6.-1", Kind.ROADMAP, Group.NAMED)
    assert len(owed(Kind.ROADMAP)) == 12


def test_s55_members_communes_and_units_owe_detailed_plans():
    """S-55: the closing clause; members by office; who must issue one, who has."""
    ask("Z.p1", Kind.DETAILED, Group.BODIES)
    office_of = "Trưởng phòng Giáo dục và Đào tạo"
    world.require("Z.p1", Kind.DETAILED, bodies=[world.body("bcd-huyen", office=office_of)])
    found = queries.subplans(office())
    assert sum(one.body.startswith("Ủy ban nhân dân xã") for one in found) == 12
    (member,) = [one for one in found if office_of in one.body]
    assert member.is_request
    assert {one.state for one in found} == {State.OWED}


def test_forty_communes_in_one_list_ask_no_more(as_, django_assert_max_num_queries):
    address = reverse("subplans", args=[world.plan().pk])
    ask("V.6.-1", Kind.ROADMAP, Group.NAMED)
    ask("Z.p1", Kind.DETAILED, Group.BODIES)
    browser = as_(world.OFFICE)
    browser.get(address)
    with django_assert_max_num_queries(15):
        html = browser.get(address).content.decode()
    assert html.count('role="rowheader"') > 40


def test_filters_and_counts_of_the_page(as_):
    world.record(world.owed())
    world.require(codes=["ubnd-25330", "ubnd-25351"])
    browser, address = as_(world.OFFICE), reverse("subplans", args=[world.plan().pk])

    def count(**asked):
        return browser.get(address, asked).content.decode().count('role="rowheader"')

    assert (count(), count(kind="roadmap"), count(state="owed")) == (3, 1, 2)
    assert (count(q="phuoc an"), count(state="late"), count(kind="x")) == (1, 0, 3)
