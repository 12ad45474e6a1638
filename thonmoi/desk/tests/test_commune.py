"""A commune's pages: all of it for its own people, only its standing for neighbours."""

from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.desk.queries import communes, histories, serving
from thonmoi.desk.showing.ladders import ladder
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.queries import standings


def page(as_, person, code, name="commune"):
    response = as_(person).get(reverse(name, args=[code]))
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_what_needs_somebody_stands_first():
    found = communes.commune(universe.actor("can-bo-tan-loi"), "25342")
    assert [(state, len(rows)) for state, rows in found.groups] == [
        (Standing.NOT_MET, 5),
        (Standing.MET_NOT_SUSTAINABLE, 3),
        (Standing.MET, 12),
    ]
    first = found.groups[0][1][0]
    assert (first.standing.source, first.standing.is_unconfirmed) == ("IV.2.1.a", True)


def test_a_requirement_is_no_target_of_the_plan():
    found = communes.commune(universe.actor("can-bo-tan-loi"), "25342")
    rows = {i.indicator.code: i for _s, g in found.groups for c in g for i in c.indicators}
    assert rows["18.7"].aim == "100%"
    assert rows["18.7"].requirement.text != "100%"


def test_a_work_under_two_criteria_is_counted_once():
    found = serving.commune_works(universe.actor("vpdp"), "25342")
    named = [one for one in found.works if "văn hóa" in one.text and "Ân Lợi" in one.text]
    assert len(named) == 1
    assert named[0].codes == ("6", "20")
    assert named[0].also("6") == ("20",)


def test_source_leads_to_its_clause(as_):
    html = page(as_, "lanh-dao", "25342")
    assert "IV.2.1.c" in html
    assert 'id="c13"' in html


def test_a_neighbour_sees_the_standing_and_no_figures(as_):
    html = page(as_, "can-bo-tan-loi", "25361")
    assert "8. Thông tin và Truyền thông" in html
    assert 'data-l="Kết quả thực hiện"' not in html
    found = communes.commune(universe.actor("can-bo-tan-loi"), "25361")
    assert not any(row.indicators or row.serving for _s, rows in found.groups for row in rows)


@pytest.mark.parametrize("read", [serving.commune_works, histories.commune_history])
def test_a_neighbour_s_works_and_history_are_not_found(read):
    with pytest.raises(NotFound):
        read(universe.actor("can-bo-tan-loi"), "25361")


@pytest.mark.parametrize("code", ["694", "70", "khong-co", "25357-tan-khai"])
def test_what_is_no_commune_is_not_found(as_, code):
    assert as_("vpdp").get(reverse("commune", args=[code])).status_code == 404


def test_a_silent_plan_judges_nothing(as_):
    html = page(as_, "vpdp", "25330")
    assert "Chưa xét tiêu chí" in html


def test_the_ladder_says_what_is_known():
    loi = standings.status(universe.actor("vpdp"), universe.unit("25342"))
    assert [one.state for one in ladder(loi)] == ["done", "", "now", ""]
    tam = standings.status(universe.actor("vpdp"), universe.unit("25349"))
    steps = ladder(tam)
    assert [one.state for one in steps] == ["done", "done", "", ""]
    assert "IV.4" in str(steps[1].below)


def test_history_holds_targets_and_conclusions(as_):
    found = histories.commune_history(universe.actor("vpdp"), "25342")
    assert found.past[0].state == "next"
    assert {one.day for one in found.past[1:]} != {None}
    html = page(as_, "vpdp", "25342", "commune-history")
    assert "III.2.-1" in html


def test_the_list_names_every_commune(as_):
    html = page_of(as_, "can-bo-tan-loi")
    for name in ("Tân Lợi", "Tân Hiệp", "Đồng Nơ"):
        assert name in html


def page_of(as_, person):
    return unescape(as_(person).get(reverse("communes")).content.decode())
