"""The pages of sets and charges, in both languages."""

import pytest

from tests import universe
from thonmoi.criteria import actions
from thonmoi.criteria.tests import world


def page(browser, address):
    response = browser.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_shows_what_is_in_use_and_what_is_a_draft(as_):
    text = page(as_("vpdp"), "/criteria-sets/")
    assert text.count("đang áp dụng") == 6
    assert text.count("dự thảo") == 2
    assert "Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025" in text


def test_a_set_shows_what_it_requires_how_sure_and_who_leads(as_):
    text = page(as_("vpdp"), f"/criteria-sets/{world.SET}/")
    for said in (
        "20. Khu dân cư nông thôn mới kiểu mẫu",
        "Phòng GD&amp;ĐT",
        "chưa xác nhận",
        "≥ 95%",
        "không quá 97,74%",
        "chưa đối chiếu văn bản",
        "chưa rõ",
        "Đông Nam Bộ, năm 2025",
    ):
        assert said in text, said


def test_english(as_):
    browser = as_("vpdp")
    browser.post("/ui/language/", {"language": "en", "next": "/"})
    text = page(browser, f"/criteria-sets/{world.SET}/")
    assert "5. Education" in text
    assert "Who is charged" in text


def test_groups_and_years_are_chosen(as_):
    address = "/criteria-sets/qd318-ntm/?group=dbsh&year=2021"
    text = page(as_("vpdp"), address)
    assert "Đồng bằng sông Hồng, năm 2021" in text
    assert "≥ 50 triệu đồng/người/năm" in text


@pytest.mark.parametrize(
    "query", ["group=xx", "year=1", "year=x", "edition=x", "group=%3Cb%3E", "year=" + "9" * 40]
)
def test_a_strange_choice_shows_the_usual(as_, query):
    assert "Đông Nam Bộ, năm 2025" in page(as_("vpdp"), f"/criteria-sets/{world.SET}/?{query}")


def test_only_the_office_sees_the_deeds(as_):
    address = f"/criteria-sets/{world.SET}/"
    assert "/confirmation/" in page(as_("vpdp"), address)
    assert "/confirmation/" not in page(as_("can-bo-tan-loi"), address)
    assert "/requirement/" not in page(as_("lanh-dao"), address)


def test_editions_are_listed_and_a_retired_one_says_so(as_):
    actions.fill_threshold(
        world.district(),
        by=universe.actor("vpdp"),
        indicator=world.indicator(),
        filled=world.filled(),
    )
    text = page(as_("vpdp"), f"/criteria-sets/{world.SET}/?edition=1")
    assert "hết áp dụng" in text
    assert "/requirement/" not in text
    assert "?edition=1" in page(as_("vpdp"), f"/criteria-sets/{world.SET}/")


def test_strange_addresses(as_):
    assert as_("vpdp").get("/criteria-sets/nothing/").status_code == 404
    assert as_("vpdp").get(f"/criteria-sets/{world.SET}/?edition=9").status_code == 404
    assert as_("").get("/criteria-sets/").status_code == 302
