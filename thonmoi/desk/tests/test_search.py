"""Search: without tone marks, in one's own area and what binds it."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.desk.queries.found import search
from thonmoi.desk.showing.hits import groups


def found(person, text):
    """Titles of hits by the title of their group."""
    return {
        str(one.title): [hit.title for hit in one.hits]
        for one in search(universe.actor(person), text)
    }


def titles(person, text):
    return [title for hits in found(person, text).values() for title in hits]


@pytest.mark.parametrize("text", ["tan loi", "Tân Lợi", "TÂN LỢI", "ta\u0302n lo\u031b\u0323i"])
def test_marks_and_case_do_not_matter(text):
    assert "Xã Tân Lợi" in titles("vpdp", text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("phu mieng", "Ấp Phú Miêng"),
        ("bao hiem xa hoi", "Bảo hiểm xã hội"),
        ("moi truong song", "18. Chất lượng môi trường sống"),
        ("2947", "2947/QĐ-UBND"),
        ("muong thoat nuoc", "IV.2.2.a"),
        ("nha van hoa phu mieng", "Xây mới 01 nhà văn hóa ấp, Ấp Phú Miêng"),
    ],
)
def test_each_kind_is_found(text, title):
    assert any(title in one for one in titles("vpdp", text)), titles("vpdp", text)


def test_every_word_counts():
    assert "Xã Tân Hiệp" not in titles("vpdp", "tan loi")
    assert titles("vpdp", "tan khongco") == []


@pytest.mark.parametrize("text", ["", " ", "a", "%", "'", "x" * 500])
def test_little_or_odd_text_finds_nothing_and_breaks_nothing(as_, text):
    response = as_("vpdp").get(reverse("search"), {"q": text})
    assert response.status_code == 200


def test_hits_lead_to_their_page():
    lines = [
        line
        for group in groups(search(universe.actor("vpdp"), "tan loi"))
        for line in group.lines
        if line.title == "Xã Tân Lợi"
    ]
    assert [line.href for line in lines] == [reverse("commune", args=["25342"])]


def test_another_district_is_not_searched():
    names = found("can-bo-tan-loi", "quang minh")
    assert not any("Quang Minh" in one for hits in names.values() for one in hits)


def test_long_lists_say_so():
    group = next(one for one in search(universe.actor("vpdp"), "nha van hoa") if one.has_more)
    assert len(group.hits) == 8
