"""Charging an agency with a criterion, or one indicator of it."""

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import Charge
from thonmoi.criteria.rules import ChargeRole
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

NTM = "qd1360-ntm"
ADDRESS = f"/criteria-sets/{NTM}/charges/assignment/"
FORM = {"criterion": "5", "agency": "phong-gddt", "role": "lead", "indicator": "", "number": ""}


def assign(by="vpdp", place=None, agency="phong-gddt", indicator="", role=ChargeRole.LEAD):
    actor = universe.actor(by)
    criterion, line = queries.place_in_set(actor, NTM, "5", indicator)
    return actions.assign_charge(
        place or world.district(),
        by=actor,
        criterion=criterion,
        indicator=line,
        agency=Agency.objects.get(code=agency),
        role=role,
    )


def held():
    return queries.charges(universe.actor("vpdp"), world.the_set(NTM).id)


def test_works(as_):
    assert held() == {}
    response = as_("vpdp").post(ADDRESS, {**FORM, "number": "206/TB-UBND", "part": "Cả tiêu chí"})
    assert response.url == f"/criteria-sets/{NTM}/charges/"
    (made,) = held()["5"]
    assert (made.agency_code, made.role, made.is_confirmed) == ("phong-gddt", "lead", True)
    assert made.document.number == "206/TB-UBND"
    assert "Phòng Giáo dục và Đào tạo" in as_("vpdp").get(response.url).content.decode()


def test_the_charge_gives_its_key():
    key = f"{NTM}/5"
    agency = Agency.objects.get(code="phong-gddt").pk
    actor = universe.actor("vpdp")
    assert key not in queries.charge_keys(actor, [agency], world.DAY)[agency]
    assign()
    assert key in queries.charge_keys(actor, [agency], world.DAY)[agency]


def test_who_assists_gets_no_key():
    assign(agency="phong-y-te", role=ChargeRole.ASSIST)
    agency = Agency.objects.get(code="phong-y-te").pk
    keys = queries.charge_keys(universe.actor("vpdp"), [agency], world.DAY)[agency]
    assert f"{NTM}/5" not in keys


def test_a_commune_s_committee_is_charged_in_its_commune():
    assert assign(agency="ubnd-25342", role=ChargeRole.ASSIST).unit_path == universe.path("25342")


def test_logged():
    made = assign()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("charge.assign", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        assign(by="can-bo-tan-loi", place=Place(universe.path("690")))


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        assign(by="phong-gddt")
    assert as_("phong-gddt").get(ADDRESS).status_code == 403


def test_twice_conflicts(as_):
    assign()
    assert as_("vpdp").post(ADDRESS, FORM).status_code == 409
    with pytest.raises(Conflict):
        assign(role=ChargeRole.ASSIST)
    assert Charge.objects.filter(criterion__criteria_set__slug=NTM).count() == 1


def test_two_leads_each_for_a_part():
    assign(agency="phong-y-te", indicator="5.1")
    assign()
    assert [one.indicator_code for one in held()["5"]] == ["", "5.1"]


def test_an_indicator_of_another_criterion_is_refused(as_):
    response = as_("vpdp").post(ADDRESS, {**FORM, "indicator": "6.1"})
    assert response.status_code in (404, 422)
    criterion, _none = queries.place_in_set(universe.actor("vpdp"), NTM, "5")
    _other, line = queries.place_in_set(universe.actor("vpdp"), NTM, "6", "6.1")
    with pytest.raises(Invalid):
        actions.assign_charge(
            world.district(),
            by=universe.actor("vpdp"),
            criterion=criterion,
            indicator=line,
            agency=Agency.objects.get(code="phong-gddt"),
            role=ChargeRole.LEAD,
        )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("criterion", "99"),
        ("agency", "nobody"),
        ("role", "king"),
        ("indicator", "x"),
        ("number", "99/QĐ-UBND"),
        ("part", "x" * 200),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_("vpdp").post(ADDRESS, {**FORM, field: value})
    assert response.status_code == 422
    assert held() == {}
