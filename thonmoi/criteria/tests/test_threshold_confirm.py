"""Confirming a requirement: an appended fact with its document."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions
from thonmoi.criteria.models import ThresholdConfirmation
from thonmoi.criteria.rules import Confidence
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def address(code="3.4"):
    return f"/indicators/{world.indicator(code).pk}/confirmation/"


def confirm(code="3.4", by="vpdp", place=None):
    return actions.confirm_threshold(
        place or world.district(), by=universe.actor(by), indicator=world.indicator(code)
    )


def required(code="3.4"):
    line = next(one for one in world.the_set().indicators if one.code == code)
    return line.requirement("dnb", 2025)


def test_works(as_):
    assert required().mark == Confidence.RECALLED
    response = as_("vpdp").post(address(), {"number": ""})
    assert response.url == f"/criteria-sets/{world.SET}/#i3.4"
    assert required().mark == Confidence.FOUND
    assert required().text == "100%"
    told = ThresholdConfirmation.objects.get()
    assert told.document.number == "1361/QĐ-UBND"
    assert "Văn phòng Điều phối" in as_("vpdp").get(response.url).content.decode()


def test_nothing_else_changes():
    before = world.the_set()
    confirm()
    after = world.the_set()
    assert (after.edition, after.state) == (before.edition, before.state)
    assert [i.code for i in after.indicators if i.confirmations] == ["3.4"]


def test_logged():
    told = confirm()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("threshold.confirm", str(told.pk))
    assert event.unit_path == universe.path("694")


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        actions.confirm_threshold(
            Place("vn/75/"), by=universe.EVERYTHING, indicator=world.indicator("3.4")
        )


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        confirm(by="lanh-dao")
    assert as_("lanh-dao").get(address()).status_code == 403


def test_a_retired_edition_conflicts():
    old = world.indicator("3.4")
    actions.fill_threshold(
        world.district(),
        by=universe.actor("vpdp"),
        indicator=world.indicator("3.1"),
        filled=world.filled(),
    )
    with pytest.raises(Conflict):
        actions.confirm_threshold(world.district(), by=universe.actor("vpdp"), indicator=old)


def test_twice_conflicts(as_):
    confirm()
    assert as_("vpdp").post(address(), {"number": ""}).status_code == 409
    assert ThresholdConfirmation.objects.count() == 1


def test_what_is_not_known_cannot_be_confirmed():
    with pytest.raises(Invalid):
        confirm("3.1")


@pytest.mark.parametrize("number", ["99/QĐ-UBND", "x" * 80, "<script>"])
def test_bad_input_gets_a_sentence(as_, number):
    response = as_("vpdp").post(address(), {"number": number})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not ThresholdConfirmation.objects.exists()
