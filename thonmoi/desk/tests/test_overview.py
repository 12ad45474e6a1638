"""The overview: the matrix of an area, distances, targets; nothing invented."""

import re
from datetime import date
from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.audit import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import Standing
from thonmoi.desk.queries import overviews
from thonmoi.kernel import clock
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.actions.periods import open_period
from thonmoi.plans.models import Designation, Plan


def page(as_, person, *args):
    response = as_(person).get(reverse("area" if args else "overview", args=args))
    assert response.status_code == 200
    return unescape(response.content.decode())


def cells(html, commune):
    """Classes of the cells in a commune's row."""
    row = re.search(rf'<th scope="row"><a href="[^"]+">{commune}</a>.*?</tr>', html, re.DOTALL)
    assert row, commune
    return re.findall(r'class="cell ([a-z ]+)"', row[0])


def test_where_the_communes_of_the_plan_stand(as_):
    html = page(as_, "vpdp")
    loi, hiep = cells(html, "Tân Lợi"), cells(html, "Tân Hiệp")
    assert [i + 1 for i, state in enumerate(loi) if state == "unmet"] == [1, 5, 6, 13, 20]
    assert [i + 1 for i, state in enumerate(loi) if state == "frag"] == [2, 17, 18]
    assert [i + 1 for i, state in enumerate(hiep) if state == "unmet"] == [1, 5, 6, 8, 19]
    assert html.count("15<span>/20</span>") == 2


def test_a_title_without_figures_is_no_data_and_silence_is_neutral(as_):
    html = page(as_, "vpdp")
    assert cells(html, "Minh Tâm") == ["none"] * 19
    assert cells(html, "An Khương") == ["out"] * 20


def test_a_cell_with_something_to_do_leads_to_its_criterion(as_):
    html = page(as_, "vpdp")
    assert f'href="{reverse("commune", args=["25342"])}#c13"' in html
    assert f'href="{reverse("commune", args=["25342"])}#c4"' not in html


def test_targets_in_the_words_of_the_plan_and_a_dash_for_what_is_not_known():
    found = overviews.overview(universe.actor("vpdp")).targets
    poor = next(one for one in found if one.baseline)
    assert (poor.baseline, poor.now, poor.plot) == ("0,15%", "", None)
    assert "44 hộ" in poor.goal
    assert all(one.now == "" for one in found)


def test_a_conclusion_shows_on_the_next_request(as_):
    browser = as_("vpdp")
    browser.get(reverse("overview"))
    commune, division = universe.unit("25342"), universe.actor("phong-gddt")
    found = criteria.set_for(division, "nang-cao", commune.path, clock.today())
    education = universe_criterion(found.by_code["5"].id)
    conclude_criterion(
        Charged(commune, education, found.charge_key("5")),
        by=division,
        standing=Standing.MET,
        agency_id=min(division.agency_ids),
    )
    html = unescape(browser.get(reverse("overview")).content.decode())
    assert cells(html, "Tân Lợi")[4] == "met"
    assert "16<span>/20</span>" in html


def universe_criterion(pk):
    from thonmoi.criteria.models import Criterion

    return Criterion.objects.get(pk=pk)


def test_a_commune_sees_the_matrix_of_its_district_but_not_its_work(as_):
    html = page(as_, "can-bo-tan-loi")
    assert cells(html, "Tân Hiệp")
    assert 'id="to-do"' not in html
    assert overviews.overview(universe.actor("can-bo-tan-loi")).sent is None


def test_who_has_not_sent_stands_behind_the_day_for_all(as_):
    district, office = universe.unit("694"), universe.actor("vpdp")
    open_period(district, by=office, code="2025-M06", due=date(2025, 6, 13))
    assert "hạn 13/06/2025, còn " in page(as_, "lanh-dao")


def test_the_province_sees_its_area_district_by_district(as_):
    html = page(as_, "vpdp-tinh")
    assert reverse("area", args=["694"]) in html
    assert cells(html, "Tân Lợi")
    own = page(as_, "vpdp-tinh", "694")
    assert "Huyện Hớn Quản" in own


def test_many_communes_are_counted_not_drawn(monkeypatch):
    monkeypatch.setattr(overviews, "WHOLE", 5)
    found = overviews.overview(universe.actor("vpdp-tinh"))
    assert found.matrices == ()
    assert {row.unit.code for row in found.districts} >= {"694"}


def test_another_area_is_not_found(as_):
    for code in ("70", "25342", "khong-co"):
        assert as_("can-bo-tan-loi").get(reverse("area", args=[code])).status_code == 404


def test_without_a_plan_in_force_there_are_no_targets(guard):
    with guard.tampering():
        Plan.objects.update(state="draft")
    found = overviews.overview(universe.actor("vpdp"))
    assert found.plan is None
    assert found.targets == ()


def test_a_passed_target_year_is_late_once_the_office_has_settled_it(as_, guard):
    assert "(cần hỏi)" in page(as_, "vpdp")
    with guard.tampering():
        Designation.objects.filter(unit=universe.unit("25361")).update(is_asked=False)
        kept._answers.clear()
    html = page(as_, "vpdp")
    assert "đích 2023 (quá hạn)" in html
    assert 'class="chip late"' in html
