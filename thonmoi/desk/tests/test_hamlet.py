"""Hamlets judged by their own set, and what they say to their commune (S-30, S-04)."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.audit import kept
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.rules import Level, Standing
from thonmoi.criteria.tests import made_up
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.monitoring.actions.conclusions import (
    Charged,
    Said,
    conclude_criterion,
    record_conclusions,
)
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.hamlets import charge_asked, hamlets, tallies
from thonmoi.plans.actions import record_designation
from thonmoi.plans.models import Designation

AN_LOI, PHU_MIENG = "25342-an-loi", "25342-phu-mieng"
PAGE = f"/hamlets/{AN_LOI}/"
CRITERION = "qd1361-nang-cao#20"


def page(as_, address=PAGE, who="vpdp"):
    return unescape(as_(who).get(address).content.decode())


def status(code=AN_LOI, who="vpdp"):
    return standings.status(universe.actor(who), universe.unit(code))


def subject(code=AN_LOI, criterion="1", by="vpdp"):
    found = status(code)
    key = found.set.charge_key(criterion)
    row = standings.criterion(universe.actor("vpdp"), found.standings[criterion].criterion_id)
    return Charged(found.unit, row, charge_asked(universe.actor(by), found.unit, key))


def conclude(code=AN_LOI, criterion="1", standing=Standing.MET, by="vpdp"):
    return conclude_criterion(
        subject(code, criterion, by),
        by=universe.actor(by),
        standing=standing,
        agency_id=None,
        reason="Đã kiểm tra",
    )


def aims(code=PHU_MIENG):
    """One more hamlet aims at the level, by a document."""
    record_designation(
        universe.unit(code),
        by=universe.actor("vpdp"),
        level=Level.MODEL_HAMLET,
        year=2025,
        document=made_up.document(),
    )


@pytest.fixture
def active():
    return made_up.active(made_up.hamlets())


def test_s30_without_a_text_only_names_are_shown_and_nothing_is_judged(as_):
    assert status().set is None
    shown = page(as_)
    assert "Chưa có văn bản" in shown
    assert "Nhà văn hóa ấp" in shown
    assert "Kết luận" not in shown


def test_s30_the_hamlet_is_judged_by_its_set_and_the_office_concludes(as_, active):
    where = f"/communes/{AN_LOI}/criteria/{subject().criterion.pk}/conclusion/"
    assert where in page(as_)
    assert as_("vpdp").get(where).status_code == 200
    response = as_("vpdp").post(where, {"standing": "met", "reason": "Đã lắp đặt biển báo"})
    assert response.url == PAGE
    assert (status().met, status().total) == (1, 2)
    assert Event.objects.latest("seq").action == "criterion.conclude"
    assert "Đã lắp đặt biển báo" in page(as_)


def test_s30_how_many_hamlets_meet_their_set_informs_the_commune_s_criterion(as_, active):
    aims()
    conclude()
    conclude(criterion="2")
    told = tallies(universe.actor("vpdp"), universe.unit("25342"))
    assert set(told) == {CRITERION}
    assert (told[CRITERION].met, told[CRITERION].total, told[CRITERION].unknown) == (1, 2, 1)
    shown = page(as_, "/communes/25342/")
    assert "1/2 ấp, sóc đạt" in shown
    assert "Ấp, sóc có mục tiêu hoặc danh hiệu" in shown
    loi = standings.status(universe.actor("vpdp"), universe.unit("25342"))
    assert loi.standings["20"].standing == "not_met"


def test_s30_a_new_edition_still_feeds_the_same_criterion(active):
    made_up.active(made_up.hamlets())
    assert status().set.edition == active.edition + 1
    assert set(tallies(universe.actor("vpdp"), universe.unit("25342"))) == {CRITERION}


def test_s30_a_criterion_not_met_leaves_the_hamlet_out(active):
    conclude()
    conclude(criterion="2", standing=Standing.NOT_MET)
    told = tallies(universe.actor("vpdp"), universe.unit("25342"))[CRITERION]
    assert (told.met, told.total, told.unknown) == (0, 1, 0)


def test_s30_a_document_may_conclude_of_a_hamlet(active):
    clause = Designation.objects.get(unit__code=AN_LOI).clause
    criterion = subject().criterion
    said = [Said(criterion.pk, Standing.MET, clause.pk)]
    record_conclusions(
        universe.unit(AN_LOI), by=universe.actor("vpdp"), said=said, on=clause.plan.in_force_from
    )
    found = status().standings["1"]
    assert (found.standing, found.is_unconfirmed) == ("met", True)


def test_s30_the_culture_house_of_an_loi_is_one_work_on_its_page(as_):
    shown = page(as_)
    assert shown.count("văn hóa ấp, Ấp Ân Lợi") == 1
    assert "phục vụ tiêu chí 6, 20 của xã, tính một lần" in shown


def test_s04_sets_for_hamlets_judge_no_commune_and_the_other_way_round(active):
    commune = standings.status(universe.actor("vpdp"), universe.unit("25342"))
    assert commune.set.unit_level == "commune"
    strange = Charged(universe.unit("25342"), subject().criterion, subject().charge)
    with pytest.raises(Invalid):
        conclude_criterion(
            strange, by=universe.actor("vpdp"), standing=Standing.MET, agency_id=None
        )


def test_by_a_draft_nobody_concludes():
    row = Criterion.objects.filter(criteria_set__slug=made_up.HAMLET).first()
    with pytest.raises(Invalid):
        conclude_criterion(
            Charged(universe.unit(AN_LOI), row, None),
            by=universe.actor("vpdp"),
            standing=Standing.MET,
            agency_id=None,
        )
    assert not Conclusion.objects.filter(unit__code=AN_LOI).exists()


def test_a_division_that_is_not_charged_is_told(as_, active):
    with pytest.raises(Denied):
        conclude(by="phong-tu-phap")
    assert "Kết luận" not in page(as_, who="phong-tu-phap")


@pytest.mark.parametrize("code", ["25342", "nothing", "25439"])
def test_what_is_no_hamlet_is_not_found(as_, code):
    assert as_("vpdp").get(f"/hamlets/{code}/").status_code == 404


def test_a_neighbour_sees_the_standing_and_no_works(as_, active):
    shown = page(as_, who="can-bo-tan-hiep")
    assert "Ấp Ân Lợi" in shown
    assert "Công trình của ấp" not in shown


def test_lists_ask_the_same_however_many_hamlets(active):
    def asked():
        with CaptureQueriesContext(connection) as found:
            hamlets(universe.actor("vpdp"), within=universe.PATH)
        return len(found)

    universe.actor("vpdp")
    kept.forget()
    asked()
    kept.forget()
    before = asked()
    for code in (PHU_MIENG, "25342-ba-lanh", "25361-8"):
        aims(code)
    kept.forget()
    assert asked() == before
