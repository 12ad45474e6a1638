"""My work: every row says why it is there and leads to the place where it is done."""

from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from thonmoi.desk.showing.work import coming, sections, task
from thonmoi.notices import due as registry
from thonmoi.notices.rules import Due, Kind, in_order

TODAY = date(2025, 6, 17)
ROWS = [
    Due(
        "r",
        Kind.RETURNED,
        "Chỉ tiêu 5.3",
        "Phòng trả lại",
        "/5.3/",
        "Sửa",
        due=date(2025, 6, 20),
        quote="Thiếu quyết định",
    ),
    Due("l", Kind.ASKED, "Số liệu", "Kỳ đã mở", "/so-lieu/", "Nhập", due=date(2025, 6, 10)),
    Due("p", Kind.PLAN, "Mương", "IV.2.2.a", "/muong/", "Cập nhật"),
    Due("w", Kind.WAITING, "Chỉ tiêu 6.1", "Phòng", "/6.1/", "Xem", since=date(2025, 6, 13)),
]


@pytest.fixture
def rows(monkeypatch):
    monkeypatch.setattr(registry, "_sources", [lambda actor, today: ROWS])


def test_rows_stand_in_sections_returned_first():
    made = sections(in_order(ROWS, TODAY), TODAY)
    assert [one.key for one in made] == ["returned", "asked", "plan", "waiting"]
    assert [one.is_hot for one in made] == [True, True, False, False]
    assert [t.is_primary for one in made for t in one.tasks] == [True, False, False, False]


def test_shape_and_words_of_the_date():
    returned, late, _plan, waiting = (
        task(one, TODAY) for one in sorted(in_order(ROWS, TODAY), key=lambda d: "rlpw".index(d.key))
    )
    assert (returned.state, returned.quote) == ("unmet", "Thiếu quyết định")
    assert (late.state, late.due_words) == ("late", "quá 7 ngày")
    assert returned.due_words == "còn 3 ngày"
    assert (waiting.state, waiting.due_words) == ("verify", "4 ngày")


def test_only_dates_to_come_are_coming():
    assert [one.text for one in coming(ROWS, TODAY)] == ["Chỉ tiêu 5.3"]


def test_the_page_and_the_count_beside_it(as_, rows):
    html = unescape(as_("can-bo-tan-loi").get(reverse("my-work")).content.decode())
    for one in ROWS:
        assert f'href="{one.where}"' in html
        assert str(one.why) in html
    assert "<blockquote>Thiếu quyết định</blockquote>" in html
    assert '<span class="count hot">3<span class="vh">' in html


def test_nothing_due_says_so(as_, monkeypatch):
    monkeypatch.setattr(registry, "_sources", [])
    html = as_("lanh-dao").get(reverse("my-work")).content.decode()
    assert 'class="empty"' in html
