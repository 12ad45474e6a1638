"""Works along the months: bars lie on the axis whatever the days are."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thonmoi.funding import rules
from thonmoi.funding.rules.calendar import MOST_MONTHS, WIDTH
from thonmoi.funding.tests import world

DAYS = st.dates(date(2020, 1, 1), date(2031, 12, 31))
PAIRS = st.lists(st.tuples(st.none() | DAYS, st.integers(0, 900), st.integers(0, 100)), max_size=9)


@given(PAIRS, DAYS)
def test_every_bar_lies_on_the_axis_and_is_done_in_part(works, today):
    rows = [(first, first and first + timedelta(n), percent) for first, n, percent in works]
    span = rules.span((day for first, last, _n in rows for day in (first, last)), today)
    assert span.first <= today < span.last
    months = span.months()
    assert months[0] == (0, span.first)
    assert len(months) <= MOST_MONTHS
    for first, last, percent in rows:
        bar = span.bar(first, last, percent)
        assert (bar is None) == (first is None)
        if bar:
            assert 0 <= bar.left <= bar.left + bar.length <= WIDTH
            assert 0 <= bar.done <= bar.length


def test_a_mark_where_only_one_day_is_known():
    span = rules.span([], date(2025, 6, 17))
    assert span.bar(None, date(2025, 6, 30), None).length == 4
    assert span.bar(None, None, 50) is None


def test_works_with_days_are_drawn_and_the_others_counted(as_):
    row = world.project(starts=date(2025, 3, 1), due=date(2025, 6, 1))
    world.project(world.HIEP)
    page = as_(world.OFFICE).get("/works/timeline/").content.decode()
    assert page.count('class="plan"') == 1
    assert row.name in page
    assert "1 công trình chưa có thời hạn" in page
    assert as_(world.OTHER).get("/works/timeline/").content.decode().count('class="plan"') == 0
