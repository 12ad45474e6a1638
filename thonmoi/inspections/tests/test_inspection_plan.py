"""Inspections are put into the programme of a year."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.models import Inspection
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans.models import Work

ADDRESS = "/inspections/programme/"
FORM = {
    "year": "2025",
    "subject": "Kiểm tra tiến độ các công trình",
    "lead": "vpdp-huyen",
    "planned_on": "10/6/2025",
    "decision": "2054/QĐ-UBND",
    "units": ["vn/70/694/25342/", "vn/70/694/25361/"],
}


def test_works(as_):
    assert as_(world.OFFICE).post(ADDRESS, FORM).url == "/inspections/"
    rows = Inspection.objects.order_by("unit__path")
    assert [row.unit.name for row in rows] == ["Tân Lợi", "Tân Hiệp"]
    assert rows[0].document.number == "2054/QĐ-UBND"
    page = as_(world.LEADER).get("/inspections/").content.decode()
    assert page.count("Kiểm tra tiến độ các công trình") == 2


def test_finance_plans_its_own(as_):
    page = as_(world.FINANCE).get(ADDRESS).content.decode()
    assert 'value="phong-tckh" selected' in page
    assert 'value="vpdp-huyen"' not in page
    form = {**FORM, "lead": "phong-tckh", "subject": "Quản lý, sử dụng vốn"}
    assert as_(world.FINANCE).post(ADDRESS, form).status_code == 302


def test_logged():
    world.planned()
    event = Event.objects.latest("seq")
    assert (event.action, event.unit_path) == ("inspection.plan", universe.PATH)


def test_who_may(as_):
    with pytest.raises(Denied):
        world.planned(by=universe.actor(world.LEADER))
    with pytest.raises(Denied):
        world.planned(by=universe.actor(world.FINANCE))
    with pytest.raises(NotFound):
        actions.plan_inspection(
            universe.unit("690"),
            by=world.office(),
            facts=world.facts(),
            lead=world.agency("vpdp-huyen"),
            units=[],
        )
    assert as_(world.OFFICER).get(ADDRESS).status_code == 403


def test_twice_conflicts(as_):
    as_(world.OFFICE).post(ADDRESS, FORM)
    assert as_(world.OFFICE).post(ADDRESS, FORM).status_code == 409
    with pytest.raises(Conflict):
        world.planned(decision="2054/QĐ-UBND")
    assert Inspection.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", " "),
        ("year", "1990"),
        ("planned_on", "10/6/2026"),
        ("lead", "ubnd-tinh"),
        ("units", []),
        ("units", ["vn/70/690/"]),
        ("work", "x"),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_(world.OFFICE).post(ADDRESS, {**FORM, field: value})
    assert response.status_code == 422
    assert not Inspection.objects.exists()


def test_a_work_is_inspected_where_it_is(as_):
    work = Work.objects.filter(commune__code=world.LOI).first()
    form = {**FORM, "work": work.pk}
    assert as_(world.OFFICE).post(ADDRESS, form).status_code == 422
    form["units"] = ["vn/70/694/25342/"]
    assert as_(world.OFFICE).post(ADDRESS, form).status_code == 302
    assert Inspection.objects.get().work == work


def test_a_place_outside_the_area_is_refused():
    with pytest.raises(Invalid):
        actions.plan_inspection(
            universe.unit(world.LOI),
            by=world.office(),
            facts=world.facts(),
            lead=world.agency("vpdp-huyen"),
            units=[universe.unit(world.HIEP)],
        )
