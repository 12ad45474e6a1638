"""One of each kind of thing that is not public is planted; no public answer holds any of them."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.funding import actions as funding
from thonmoi.funding import queries as works
from thonmoi.funding.rules import Form
from thonmoi.funding.tests import world as money
from thonmoi.portal.tests import world
from thonmoi.voices.rules import Decision
from thonmoi.voices.tests import world as sent

FORBIDDEN = (
    "BIMAT",
    "Nguyễn Văn Bí Mật",
    "0912345678",
    "Chưa có mặt bằng",
    "Phòng bộ môn tính thế nào",
    "Chưa công khai vốn góp",
    "7.777",
    "7777",
)
"""Marks of what was planted: names, contacts, words that nobody let out, an unregistered amount."""


def plant():
    """One thing of each kind beside what is released: inside, waiting, withdrawn, personal."""
    row = world.work()
    sent.raised()
    sent.asked()
    sent.remarked()
    sent.terms()
    sent.sent("BIMAT chưa duyệt", code="B1", contact="0912345678")
    sent.taken(sent.sent("BIMAT chỉ trả lời riêng", code="B2"), Decision.KEEP)
    kept = sent.sent("Ông Nguyễn Văn Bí Mật làm vỡ nắp mương", code="B3", contact="0912345678")
    sent.settled(sent.taken(kept, shown_text="Nắp mương bị vỡ"))
    money.allot(row=row, amount=7_777_000_000)
    gift = money.gift(giver="Nguyễn Văn Bí Mật", form=Form.LABOUR, quantity=Decimal(12))
    funding.record_contribution(row, by=money.officer(), facts=gift)
    world.release()
    late = works.project_row(universe.EVERYTHING, row.pk)
    funding.record_progress(
        late, by=money.officer(), percent=46, on=date(2025, 6, 10), delay_reason="BIMAT trễ"
    )
    world.concluded(Standing.NOT_MET, reason="BIMAT lý do")
    return row


def addresses(row):
    code = world.LOI
    return [
        reverse("public"),
        f"{reverse('public')}?q=tan+loi",
        reverse("public-place", args=[code]),
        reverse("public-place", args=[world.DISTRICT]),
        reverse("public-works", args=[code]),
        reverse("public-work", args=[code, row.pk]),
        reverse("public-json", args=[code]),
        reverse("public-feed", args=[code]),
        reverse("public-embed", args=[code]),
        reverse("public-denunciation", args=[code]),
        reverse("feedback-send", args=[code]),
        reverse("feedback-follow"),
        *(reverse("public-csv", args=[code, name]) for name in ("standings", "works", "capital")),
        reverse("public-csv", args=[code, "contributions"]),
    ]


def test_s53_nothing_unpublished_appears_in_any_public_answer(as_):
    row = plant()
    visitor = as_("")
    for address in addresses(row):
        text = visitor.get(address).content.decode()
        assert [word for word in FORBIDDEN if word in text] == [], address
    page = visitor.get(reverse("public-work", args=[world.LOI, row.pk])).content.decode()
    assert "45%" in page and "46%" not in page
    home = visitor.get(reverse("public-place", args=[world.LOI])).content.decode()
    assert "Nắp mương bị vỡ" in home and "Đã thay nắp mương" in home


def test_s52_the_public_page_shows_totals_that_are_confirmed_and_agreed(as_):
    row = world.work()
    agreed = money.gift(giver="Nguyễn Văn Bí Mật", is_public=True, unit_price=300_000)
    funding.record_contribution(row, by=money.officer(), facts=agreed)
    world.release()
    page = as_("").get(reverse("public-place", args=[world.LOI])).content.decode()
    assert "3,6 triệu đồng" in page
    assert "Bí Mật" not in page


@pytest.mark.parametrize("name", ["public-photo", "public-file"])
def test_no_file_of_another_kind_is_served(as_, name):
    row = world.work()
    photo = row.photos.get()
    world.release()
    other = world.photo(row)
    visitor = as_("")
    wanted = [other.pk, other.file_id] if name == "public-photo" else [photo.file_id, photo.pk]
    for pk in wanted:
        assert visitor.get(reverse(name, args=[world.LOI, pk])).status_code == 404
    if name == "public-photo":
        address = reverse(name, args=[world.LOI, photo.pk])
        assert visitor.get(address).status_code == 200
        by = money.officer()
        funding.withdraw_record(photo, by=by, reason="Nhầm ảnh")
        assert visitor.get(address).status_code == 404
