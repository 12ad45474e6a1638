"""Whoever signs in opens on the page of his role."""

import pytest
from django.urls import reverse

from thonmoi.desk.rules import first_page


@pytest.mark.parametrize(
    ("person", "page"),
    [
        ("vpdp", "overview"),
        ("lanh-dao", "overview"),
        ("vpdp-tinh", "overview"),
        ("phong-gddt", "queue"),
        ("phong-tckh", "capital"),
        ("can-bo-tan-loi", "my-work"),
        ("chu-tich-tan-loi", "my-commune"),
        ("mttq", "my-work"),
        ("quan-tri", "people"),
    ],
)
def test_first_page_opens(as_, person, page):
    browser = as_(person)
    assert browser.get("/").url == reverse(page)
    assert browser.get("/", follow=True).status_code == 200


def test_of_several_roles_the_widest_view_opens():
    assert first_page(["admin", "office"]) == "overview"
    assert first_page(["commune-lead", "commune-editor"]) == "my-work"
    assert first_page([]) == "my-work"


def test_the_chair_lands_on_his_commune(as_):
    assert as_("chu-tich-tan-loi").get(reverse("my-commune")).url == reverse(
        "commune", args=["25342"]
    )
