"""Links that are shared: what a preview shows, marks of who shared, feeds and tables that hold."""

import io
import re

import pytest
from django.urls import reverse
from PIL import Image

from thonmoi.audit import kept
from thonmoi.portal import feeds
from thonmoi.portal.tests import world
from thonmoi.portal.views import data
from thonmoi.surveys.tests import world as surveys

HERE = reverse("public-place", args=[world.LOI])
META = re.compile(r'<meta property="og:([a-z:]+)" content="([^"]*)">')


def shared(as_, address: str) -> dict[str, str]:
    return dict(META.findall(as_("").get(address).content.decode()))


def test_s53_a_shared_link_shows_title_text_and_a_picture(as_):
    row = world.work()
    world.concluded()
    world.release()
    asked, told = surveys.asked_openly(), surveys.published()
    for address, title, text in [
        (HERE, "Xã Tân Lợi", "1 trong 20 tiêu chí"),
        (reverse("public-works", args=[world.LOI]), "Công trình, Xã Tân Lợi", ""),
        (reverse("public-work", args=[world.LOI, row.pk]), row.name, "Xã Tân Lợi: "),
        (reverse("public"), "Công khai nông thôn mới", ""),
        (reverse("opinions"), "Khảo sát và kết quả", ""),
        (reverse("opinion", args=[asked.pk]), asked.title, ""),
        (reverse("opinion", args=[told.pk]), told.title, "công bố kết quả ngày"),
    ]:
        found = shared(as_, address)
        assert title in found["title"] and text in found["description"], (address, found)
        assert found["url"] == f"http://testserver{address}"
        picture = as_("").get(found["image"].removeprefix("http://testserver"))
        opened = Image.open(io.BytesIO(picture.content))
        assert len(picture.content) <= 60_000 and "public" in picture["Cache-Control"]
        assert opened.size == (1200, 630) or "photos" in found["image"]
    card = as_("").get(reverse("work-card", args=[world.LOI, row.pk]))
    assert Image.open(io.BytesIO(card.content)).size == (1200, 630)
    secret = as_("").get(f"/s/{surveys.codes(surveys.hamlet())[0]}/").content.decode()
    assert "og:" not in secret and "noindex" in secret


def test_marks_of_who_shared_change_nothing_and_are_not_kept(as_, django_assert_max_num_queries):
    world.release()
    kept.forget()
    first = as_("").get(f"{HERE}?zarsrc=MARK&utm_source=zalo")
    assert "MARK" not in first.content.decode() and first["Cache-Control"] == "public, max-age=300"
    with django_assert_max_num_queries(2):
        again = as_("").get(f"{HERE}?fbclid=x", HTTP_ACCEPT_ENCODING="gzip")
    assert (again["Content-Encoding"], "Cookie" in again["Vary"]) == ("gzip", True)
    assert as_("").get(f"{HERE}?fbclid=x").content == first.content
    forged = as_("")
    forged.cookies["sessionid"] = "x" * 32
    with django_assert_max_num_queries(3):
        assert forged.get(HERE)["Cache-Control"] == "public, max-age=300"
    light = as_("")
    light.cookies["theme"] = "light"
    assert 'data-theme="light"' in light.get(HERE).content.decode()
    assert 'data-theme="light"' not in as_("").get(HERE).content.decode()


def test_a_code_on_paper_and_a_feed_lead_to_the_installation(as_, settings):
    world.release()
    settings.TRIAL, settings.ORIGIN = False, "https://ntm.example.vn"
    page = as_("").get(HERE, HTTP_HOST="localhost:81").content.decode()
    feed = as_("").get(reverse("public-feed", args=[world.LOI]), HTTP_HOST="localhost:81")
    for text in (page, feed.content.decode()):
        assert f"https://ntm.example.vn{HERE}" in text and "localhost" not in text


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("", ""),
        (None, ""),
        (-5, "-5"),
        ("=1+1", "'=1+1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
    ],
)
def test_no_cell_is_a_formula_and_nothing_stays_nothing(value, cell):
    assert data._safe(value) == cell


def test_signs_that_xml_cannot_carry_do_not_spoil_a_feed():
    assert feeds._plain("Đã\x0bsửa\ufffe \t\n") == "Đã sửa  \t\n"
