"""Terms in days: properties without a database, and days that people know."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.procedures import rules
from thonmoi.procedures.rules import Calendar, DayKind, Deadline, deadline, due

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
CALENDARS = st.builds(
    Calendar,
    st.frozensets(DAYS, max_size=30),
    st.frozensets(DAYS, max_size=5),
    st.just(frozenset({2025})),
)
TET = Calendar(
    frozenset(date(2025, 1, day) for day in (27, 28, 29, 30, 31)),
    frozenset({date(2025, 4, 26)}),
    frozenset({2025}),
)


@settings(deadline=None)
@given(DAYS, st.integers(0, 90), st.sampled_from(DayKind), CALENDARS)
def test_the_last_day_is_worked_and_never_before_the_count(start, days, kind, calendar):
    last = deadline(start, days, kind, calendar)
    assert calendar.is_working(last)
    assert last >= start + timedelta(days=days)


@settings(deadline=None)
@given(DAYS, st.integers(1, 60), CALENDARS)
def test_working_days_are_counted_one_by_one(start, days, calendar):
    last = deadline(start, days, DayKind.WORKING, calendar)
    span = (start + timedelta(days=n) for n in range(1, (last - start).days + 1))
    assert sum(map(calendar.is_working, span)) == days


@settings(deadline=None)
@given(DAYS, st.integers(0, 60), st.sampled_from(DayKind), CALENDARS)
def test_a_longer_term_never_ends_sooner(start, days, kind, calendar):
    first, then = (deadline(start, n, kind, calendar) for n in (days, days + 1))
    assert first <= then


@settings(deadline=None)
@given(DAYS, st.integers(0, 60), CALENDARS)
def test_working_days_end_no_sooner_than_weekdays_without_swaps(start, days, calendar):
    calendar = Calendar(calendar.off)
    ends = [deadline(start, days, kind, calendar) for kind in DayKind]
    assert ends[0] <= ends[2] <= ends[1]


def test_days_that_people_know():
    assert deadline(date(2025, 1, 24), 5, DayKind.WORKING, TET) == date(2025, 2, 7)
    assert deadline(date(2025, 6, 2), 15, DayKind.CALENDAR, TET) == date(2025, 6, 17)
    assert deadline(date(2025, 6, 6), 15, DayKind.CALENDAR, TET) == date(2025, 6, 23)
    assert deadline(date(2025, 6, 2), 20, DayKind.WEEKDAY, TET) == date(2025, 6, 30)
    assert deadline(date(2025, 4, 25), 1, DayKind.WORKING, TET) == date(2025, 4, 26)
    assert deadline(date(2025, 6, 14), 0, DayKind.CALENDAR, TET) == date(2025, 6, 16)
    for days in (-1, 4000):
        with pytest.raises(Invalid):
            deadline(date(2025, 6, 2), days, DayKind.WORKING, TET)


def test_what_is_not_known_gives_no_certain_day():
    day, kind = date(2025, 6, 2), DayKind.WORKING
    assert due(day, None, kind, TET, is_confirmed=True) == Deadline()
    assert due(None, 5, kind, TET, is_confirmed=True) == Deadline()
    assert due(day, 5, kind, TET, is_confirmed=True) == Deadline(date(2025, 6, 9), True)
    assert not due(day, 5, kind, TET, is_confirmed=False).is_certain
    assert not due(date(2025, 12, 29), 9, kind, TET, is_confirmed=True).is_certain


def test_votes():
    assert rules.is_reached(9, 10, Decimal(90))
    assert rules.is_reached(899, 1000, Decimal(90)) is False
    assert rules.is_reached(9, 10, None) is rules.is_reached(0, 0, Decimal(90)) is None
    assert rules.share(1, 3).quantize(Decimal("0.01")) == Decimal("33.33")
    with pytest.raises(Invalid):
        rules.is_reached(2, 1, Decimal(90))
    assert rules.missing(["petition", "minutes"], {"minutes"}) == ["petition"]
