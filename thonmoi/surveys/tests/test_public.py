"""The pages of households and visitors: nothing chosen, one answer, useful without script."""

import re
from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.surveys import queries, rules
from thonmoi.surveys.models import Tally, Waiting
from thonmoi.surveys.queries.outward import lines
from thonmoi.surveys.tests import world
from thonmoi.surveys.views import public


def token(page: str) -> dict[str, str]:
    """The sum of a page, worked out."""
    first, second = re.search(r"(\d) cộng (\d)", page).groups()
    value = re.search(r'name="challenge" value="([^"]+)"', page)[1]
    return {"sum": str(int(first) + int(second)), "challenge": value}


def test_a_household_answers_once(as_, django_assert_max_num_queries):
    code = world.codes(world.hamlet())[0]
    browser = as_("")
    asked = browser.post("/s/", {"code": f" {code.lower()} "})
    with django_assert_max_num_queries(10):
        page = browser.get(asked.url)
    text = page.content.decode()
    assert "checked" not in text and "<script" not in text.split("<main")[1]
    assert len(page.content) < 50_000 and "Mặt trận" in text and "no-store" in str(page.headers)
    assert browser.post(asked.url, {}).status_code == 422
    assert browser.post(asked.url, {"q1": "7"}).status_code == 422
    assert not Waiting.objects.exists()
    assert browser.post(asked.url, {"q1": "1"}).url == "/s/thanks/"
    assert Waiting.objects.get().answers == "1,"
    for again in (browser.get(asked.url), browser.post(asked.url, {"q1": "0"})):
        assert again.status_code == 409 and "đã dùng" in again.content.decode()
        assert "trên phiếu giấy" not in again.content.decode()  # it would count twice
    assert Waiting.objects.count() == 1


def test_wrong_codes_are_counted_and_then_not_looked_at(as_):
    code = world.codes(world.hamlet())[0].replace("-", "")
    browser = as_("")
    for _try in range(rules.MISSES):
        assert browser.get("/s/KHONGCOMANAY/").status_code == 404
    assert browser.get(f"/s/{code}/").status_code == 429
    assert browser.post(f"/s/{code}/", {"q1": "0"}).status_code == 429
    assert browser.get(f"/s/{code}/", REMOTE_ADDR="10.0.0.9").status_code == 200
    assert browser.get("/s/", {"q": "x"}).status_code == 200


def test_a_visitor_answers_an_open_survey_once(as_):
    row = world.asked_openly()
    address, browser = f"/surveys/open/{row.pk}/", as_("")
    assert row.title in browser.get("/surveys/open/").content.decode()
    given = token(browser.get(address).content.decode())
    assert browser.post(address, {"q1": "1"} | given | {"sum": "99"}).status_code == 422
    assert browser.post(address, {"q1": "1"} | given | {"challenge": "x"}).status_code == 422
    assert browser.post(address, {"q1": "1"} | given).status_code == 302
    assert "Xin cảm ơn" in browser.get(address).content.decode()
    browser.post(address, {"q1": "1"} | given)
    assert Waiting.objects.filter(survey=row, hamlet=None).count() == 1
    with pytest.raises(NotFound):
        queries.opinion(Actor.PUBLIC, world.planned().pk)


def test_full_batches_and_the_result_of_an_open_survey(as_):
    row = world.asked_openly()
    for place in range(6):
        browser, address = as_(""), f"/surveys/open/{row.pk}/"
        given = token(browser.get(address).content.decode())
        assert browser.post(address, {"q1": str(place % 3)} | given).status_code == 302
    assert Tally.objects.get().valid == 5 and Waiting.objects.count() == 1
    world.published(world.closed(row))
    page = as_("").get(address).content.decode()
    assert "Nước sạch: <b>2</b>" in page and "33,33%" in page
    assert "<form" not in page.split("<main")[1]


def test_the_public_page_of_a_place_leads_to_what_is_asked_and_published_there():
    asked, told = world.asked_openly(), world.published()
    near = lines(Actor.PUBLIC, told.unit_path)
    assert {one.href for one in near} == {
        reverse("opinion", args=[one.pk]) for one in (asked, told)
    }
    assert lines(Actor.PUBLIC, universe.unit("25361").path) == []


def test_one_sum_takes_one_answer_and_a_survey_whose_day_has_passed_none(as_, settings):
    row = world.asked_openly()
    address = f"/surveys/open/{row.pk}/"
    given = token(as_("").get(address).content.decode())
    assert as_("").post(address, {"q1": "1"} | given).status_code == 302
    again = as_("").post(address, {"q1": "1"} | given)
    assert again.status_code == 422 and "Tải lại trang" in again.content.decode()
    assert Waiting.objects.filter(survey=row).count() == 1
    settings.WORKING_DATE = date(2025, 7, 1)
    assert as_("").get(address).status_code == 409


def test_one_connection_answers_open_surveys_so_much_an_hour(as_, monkeypatch):
    monkeypatch.setattr(public, "ANSWERED_AN_HOUR", 1)
    address = f"/surveys/open/{world.asked_openly().pk}/"
    codes = []
    for _one in range(2):
        given = token(as_("").get(address).content.decode())
        codes.append(as_("").post(address, {"q1": "1"} | given).status_code)
    assert codes == [302, 429]
