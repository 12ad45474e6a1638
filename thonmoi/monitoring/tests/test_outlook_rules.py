"""The forecast and the spread, without a database."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.periods import quarter_ends
from thonmoi.monitoring.rules import Outlook, forecast, spread

START, TODAY = date(2025, 1, 24), date(2025, 6, 17)


def told(met, *, on=TODAY, first=(START, 15), year=2025):
    return forecast(year=year, total=20, met=met, first=first, on=on)


def test_level_with_the_even_pace_is_on_course():
    found = told(17)
    assert (found.outlook, found.expected, found.since) == (Outlook.ON_COURSE, 17, START)


def test_behind_the_even_pace_is_at_risk():
    assert told(16).outlook is Outlook.AT_RISK


def test_behind_in_the_last_ninety_days_is_late():
    assert told(18, on=date(2025, 11, 1)).outlook is Outlook.LATE


def test_a_year_that_passed_is_late_unless_reached():
    assert told(19, on=date(2026, 1, 1)).outlook is Outlook.LATE
    assert told(20, on=date(2026, 1, 1)).outlook is Outlook.REACHED


@pytest.mark.parametrize(("met", "first"), [(None, None), (15, None), (15, (date(2025, 6, 1), 15))])
def test_nothing_is_said_of_what_is_not_known_long_enough(met, first):
    assert told(met, first=first).outlook is Outlook.UNKNOWN


@given(st.integers(0, 20), st.integers(0, 20), st.dates(date(2025, 1, 1), date(2026, 6, 1)))
def test_more_criteria_never_look_worse(less, more, on):
    less, more = sorted((less, more))
    rank = [Outlook.LATE, Outlook.AT_RISK, Outlook.ON_COURSE, Outlook.REACHED]
    found = [told(n, on=on, first=(date(2025, 1, 1), 0)).outlook for n in (less, more)]
    known = [rank.index(one) for one in found if one in rank]
    assert known == sorted(known)


def test_five_numbers_by_interpolation():
    found = spread([15, 12, 18, 20])
    assert found is not None
    assert [found.low, found.first, found.median, found.third, found.high] == [
        Decimal(n) for n in ("12.0", "14.3", "16.5", "18.5", "20.0")
    ]
    assert (found.range, found.middle) == (Decimal("8.0"), Decimal("4.2"))


def test_of_two_communes_no_spread_is_spoken_of():
    assert spread([15, 15]) is None


@given(st.lists(st.integers(0, 20), min_size=3))
def test_the_five_numbers_are_in_order(values):
    found = spread(values)
    assert found is not None
    assert min(values) == found.low <= found.first <= found.median <= found.third <= found.high
    assert found.high == max(values)


def test_the_ends_of_quarters_before_a_day():
    assert quarter_ends(date(2025, 6, 17)) == (
        date(2025, 3, 31),
        date(2024, 12, 31),
        date(2024, 9, 30),
        date(2024, 6, 30),
    )
    assert quarter_ends(date(2025, 4, 1), 1) == (date(2025, 3, 31),)
