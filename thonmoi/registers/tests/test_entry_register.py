"""A thing is entered in a register."""

from dataclasses import replace
from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.registers import actions
from thonmoi.registers.models import Entry
from thonmoi.registers.rules import Register, State
from thonmoi.registers.tests import world

ADDRESS = "/registers/cooperatives/registration/"
FORM = {
    "commune": "vn/70/694/25342/",
    "name": "HTX thử nghiệm",
    "kind": "cooperative",
    "field": "trồng trọt",
    "since": "5/3/2025",
    "state": "active",
    "members": "1.200",
    "women": "700",
}


def test_works(as_):
    response = as_("vpdp").post(ADDRESS, {**FORM, "hamlet": "an loi"})
    row = Entry.objects.get()
    assert response.url == f"/registers/entries/{row.pk}/"
    assert (row.unit.name, row.members, row.women) == ("Ân Lợi", 1200, 700)
    page = as_("can-bo-tan-loi").get(response.url).content.decode()
    assert "HTX thử nghiệm" in page
    assert "Xã Tân Lợi" in page


def test_a_commune_is_not_asked_which_one_it_is(as_):
    form = {name: value for name, value in FORM.items() if name != "commune"}
    page = as_(world.OFFICER).get(ADDRESS).content.decode()
    assert 'type="hidden" name="commune" value="vn/70/694/25342/"' in page
    assert as_(world.OFFICER).post(ADDRESS, form | {"commune": FORM["commune"]}).status_code == 302


def test_logged_without_the_name_of_a_maker():
    unit = universe.unit(world.LOI)
    actions.register_entry(unit, by=world.office(), facts=world.product(maker="Hộ bà Thử"))
    event = Event.objects.latest("seq")
    assert (event.action, event.unit_path) == ("entry.register", universe.path(world.LOI))
    assert "Hạt điều rang thử" in event.changes
    assert "Hộ bà Thử" not in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        world.enter(world.HIEP, by=world.officer())


@pytest.mark.parametrize("who", [world.LEADER, world.FRONT, "quan-tri", "chu-tich-tan-loi"])
def test_wrong_role_is_told(as_, who):
    with pytest.raises(Denied):
        world.enter(by=universe.actor(who))
    assert as_(who).get(ADDRESS).status_code == 403


def test_twice_conflicts(as_):
    world.enter(name="HTX thử nghiệm")
    with pytest.raises(Conflict):
        world.enter(name="htx  THỬ nghiệm")
    assert as_("vpdp").post(ADDRESS, FORM).status_code == 409
    world.enter(world.HIEP, name="HTX thử nghiệm")
    world.enter(name="HTX thử nghiệm", kind="group")
    assert Entry.objects.count() == 3


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("kind", "bank"),
        ("since", "31/2/2025"),
        ("since", "1/1/2026"),
        ("since", "1/1/1930"),
        ("state", "mistaken"),
        ("members", "12,5"),
        ("women", "1.300"),
        ("hamlet", "Ấp không có"),
        ("commune", "vn/70/690/"),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_("vpdp").post(ADDRESS, {**FORM, field: value})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not Entry.objects.exists()


def test_a_district_is_no_place_for_a_thing():
    with pytest.raises(Invalid):
        world.enter("694")


@pytest.mark.parametrize("stars", [None, 2, 6])
def test_stars_are_three_to_five(stars):
    with pytest.raises(Invalid):
        world.product(stars=stars).as_fields(today=date(2025, 6, 17))


def test_people_are_never_demanded():
    made = world.enter(members=None, women=None)
    assert (made.members, made.women) == (None, None)
    assert world.enter(name="HTX hai", members=None, women=4).women == 4


def test_a_hamlet_is_found_by_its_name_and_its_year_is_needed(as_):
    form = {"commune": "vn/70/694/25342/", "name": "Ân Lợi", "year": "2025", "state": "recognised"}
    address = "/registers/hamlets/registration/"
    assert as_("vpdp").post(address, {**form, "year": "2026"}).status_code == 422
    assert as_("vpdp").post(address, {**form, "name": "Không Tên"}).status_code == 422
    assert as_("vpdp").post(address, form).status_code == 302
    assert Entry.objects.get().unit.level == "hamlet"


def test_a_hamlet_that_is_not_listed_is_kept_at_its_commune(as_):
    form = {"commune": universe.path("25339"), "name": "Ấp 3", "year": "2025"}
    response = as_("vpdp").post("/registers/hamlets/registration/", {**form, "state": "recognised"})
    assert response.status_code == 302
    assert Entry.objects.get().unit.code == "25339"


def test_a_decision_of_the_register_is_linked(as_):
    as_("vpdp").post(ADDRESS, {**FORM, "decision": "số 2054/QĐ-UBND ngày 31/12/2024"})
    as_("vpdp").post(ADDRESS, {**FORM, "name": "HTX hai", "decision": "99/QĐ-UBND"})
    first, second = Entry.objects.order_by("pk")
    assert first.document.number == "2054/QĐ-UBND"
    assert (second.document, second.decision) == (None, "99/QĐ-UBND")


def test_what_was_dissolved_may_be_followed_by_one_of_its_name():
    world.enter(state=State.DISSOLVED)
    world.enter(state=State.DISSOLVED)
    assert world.enter().identity


def test_states_are_those_of_the_register():
    wrong = replace(world.facts(), register=Register.MODEL, kind="organic", state=State.DISSOLVED)
    with pytest.raises(Invalid):
        actions.register_entry(universe.unit(world.LOI), by=world.office(), facts=wrong)
