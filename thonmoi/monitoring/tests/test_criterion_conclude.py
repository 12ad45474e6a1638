"""The charged division concludes; the matrix, the distance and the reason change at once."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.tests import world

REASON = "Trường đã đạt mức độ 2"


def subject(code="5"):
    view = standings.status(universe.actor("vpdp"), world.commune())
    row = standings.criterion(universe.actor("vpdp"), view.standings[code].criterion_id)
    return Charged(world.commune(), row, view.set.charge_key(code))


def conclude(by="phong-gddt", standing=Standing.MET, reason="", code="5"):
    actor = universe.actor(by)
    return conclude_criterion(
        subject(code), by=actor, standing=standing, agency_id=min(actor.agency_ids), reason=reason
    )


def met():
    return standings.status(universe.actor("lanh-dao"), world.commune()).met


def test_works(as_):
    before = met()
    where = reverse("criterion-conclude", args=["25342", subject().criterion.pk])
    assert as_("phong-gddt").get(where).status_code == 200
    response = as_("phong-gddt").post(where, {"standing": "met", "reason": REASON})
    assert response.status_code == 302
    assert met() == before + 1
    shown = standings.status(universe.actor("lanh-dao"), world.commune()).standings["5"]
    assert (shown.standing, shown.is_unconfirmed) == ("met", False)
    assert "Giáo dục" in shown.source


def test_logged():
    made = conclude(standing=Standing.NOT_MET, reason=REASON)
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id, event.note) == (
        "criterion.conclude",
        str(made.pk),
        REASON,
    )


def test_stranger_finds_nothing(as_):
    with pytest.raises(NotFound):
        conclude(by=world.OTHER)


def test_another_division_is_told(as_):
    with pytest.raises(Denied):
        conclude(by="phong-tu-phap")
    where = reverse("criterion-conclude", args=["25342", subject().criterion.pk])
    assert as_("phong-tu-phap").get(where).status_code == 403


def test_the_latest_counts():
    conclude()
    conclude(standing=Standing.NOT_MET, reason="Mất chuẩn")
    shown = standings.status(universe.actor("lanh-dao"), world.commune()).standings["5"]
    assert (shown.standing, shown.reason) == ("not_met", "Mất chuẩn")
    assert Conclusion.objects.filter(agency__isnull=False).count() == 2


def test_of_two_leads_the_weaker_counts():
    actor = universe.actor("ban-chqs")
    conclude_criterion(
        subject("19"),
        by=actor,
        standing=Standing.NOT_MET,
        part="19.1",
        agency_id=min(actor.agency_ids),
        reason="Chưa đạt",
    )
    shown = standings.status(universe.actor("lanh-dao"), world.commune()).standings["19"]
    assert shown.standing == "not_met"
    police = universe.actor("cong-an")
    conclude_criterion(
        subject("19"),
        by=police,
        standing=Standing.MET,
        part="19.2",
        agency_id=min(police.agency_ids),
    )
    shown = standings.status(universe.actor("lanh-dao"), world.commune()).standings["19"]
    assert shown.standing == "not_met"


@pytest.mark.parametrize("standing", [Standing.NOT_MET, Standing.MET_NOT_SUSTAINABLE])
def test_a_reserve_needs_its_reason(standing):
    with pytest.raises(Invalid):
        conclude(standing=standing)


def test_bad_input_gets_a_sentence(as_):
    where = reverse("criterion-conclude", args=["25342", subject().criterion.pk])
    assert as_("phong-gddt").post(where, {"standing": "superb"}).status_code == 422
    assert as_("phong-gddt").post(where, {"standing": "not_met"}).status_code == 422
