"""Filling a requirement: a new edition, and the old one left as it was."""

from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import CriteriaSet, Threshold
from thonmoi.criteria.rules import Confidence
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

FORM = {"group": "dnb", "year": "", "value": "80,5", "source": "QĐ 1361, phụ lục, 3.1"}


def address(code="3.1"):
    return f"/indicators/{world.indicator(code).pk}/requirement/"


def fill(code="3.1", by="vpdp", place=None, **changes):
    return actions.fill_threshold(
        place or world.district(),
        by=universe.actor(by),
        indicator=world.indicator(code),
        filled=world.filled(**changes),
    )


def test_works(as_):
    old = world.the_set()
    response = as_("vpdp").post(address(), FORM)
    assert response.url == f"/criteria-sets/{world.SET}/#i3.1"
    new = world.the_set()
    assert (new.edition, new.state) == (2, "active")
    line = next(one for one in new.indicators if one.code == "3.1")
    required = line.requirement("dnb", 2025)
    assert (required.text, required.mark) == ("≥ 80,5%", Confidence.RECALLED)
    assert len(new.indicators) == len(old.indicators)
    page = as_("vpdp").get("/criteria-sets/qd1361-nang-cao/?edition=2").content.decode()
    assert "≥ 80,5%" in page


def test_the_old_edition_stays_as_it_was():
    before = queries.criteria_set(universe.EVERYTHING, world.SET, 1)
    fill()
    after = queries.criteria_set(universe.EVERYTHING, world.SET, 1)
    assert after.state == "retired"
    assert after.criteria == before.criteria


def test_charges_hold_in_the_new_edition():
    before = queries.charges(universe.actor("vpdp"), world.the_set().id)
    made = fill()
    assert queries.charges(universe.actor("vpdp"), made.pk) == before


def test_confirmations_are_carried_but_for_what_changed():
    actions.confirm_threshold(
        world.district(), by=universe.actor("vpdp"), indicator=world.indicator("3.4")
    )
    fill()
    told = {i.code for i in world.the_set().indicators if i.confirmations}
    assert told == {"3.4"}


def test_logged():
    made = fill()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("threshold.fill", str(made.pk))
    assert '"state":["active","retired"]' in event.changes
    assert '"value":[null,"80"]' in event.changes


def test_an_area_that_the_set_does_not_bind_finds_nothing():
    stranger = Place("vn/75/")
    with pytest.raises(NotFound):
        actions.fill_threshold(
            stranger, by=universe.EVERYTHING, indicator=world.indicator(), filled=world.filled()
        )


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        fill(by="lanh-dao")
    assert as_("lanh-dao").get(address()).status_code == 403


def test_retired_edition_conflicts():
    old = world.indicator()
    fill()
    with pytest.raises(Conflict, match=r"phiên bản đang áp dụng|active edition"):
        actions.fill_threshold(
            world.district(), by=universe.actor("vpdp"), indicator=old, filled=world.filled()
        )


def test_twice_conflicts(as_):
    as_("vpdp").post(address(), FORM)
    response = as_("vpdp").post(address(), FORM)
    assert response.status_code == 409
    assert CriteriaSet.objects.filter(slug=world.SET).count() == 2


def test_a_confirmed_value_is_changed_only_by_who_keeps_the_set():
    actions.confirm_threshold(
        world.district(), by=universe.actor("vpdp"), indicator=world.indicator("3.4")
    )
    with pytest.raises(Conflict, match=r"đối chiếu nguồn|checked against its source"):
        fill("3.4", group="chung", value=Decimal("90"))
    made = fill("3.4", by="vpdp-tinh", place=Place("vn/70/"), group="chung", value=Decimal("90"))
    assert made.edition == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", ""),
        ("value", "nhiều"),
        ("value", "80.500"),
        ("value", "9" * 70),
        ("group", "xx"),
        ("year", "1999"),
        ("year", "<b>"),
        ("source", ""),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_("vpdp").post(address(), {**FORM, field: value})
    assert response.status_code == 422
    assert "aria-invalid" in response.content.decode()
    assert CriteriaSet.objects.filter(slug=world.SET).count() == 1


def test_a_requirement_for_all_years_takes_no_year(as_):
    response = as_("vpdp").post(address("3.4"), {**FORM, "year": "2024"})
    assert response.status_code == 422


def test_a_grade_off_the_scale_is_refused():
    with pytest.raises(Invalid):
        fill("3.6", value="Xuất sắc")


def test_nothing_is_half_written():
    with pytest.raises(Invalid):
        fill("3.6", value="Xuất sắc")
    assert world.row().state == "active"
    assert not Threshold.objects.filter(value="Xuất sắc").exists()


def test_strange_indicator(as_):
    assert as_("vpdp").get("/indicators/99999999/requirement/").status_code == 404
